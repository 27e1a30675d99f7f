import type { ChipState } from '@/components/ui/chip'
import type { VitalsRow } from './types'

const levels: Readonly<Record<string, { state: ChipState; word: string }>> = {
  notice: { state: 'waits', word: 'Beyond the limit, told' },
  urgent: { state: 'stops', word: 'Urgent' },
  emergency: { state: 'stops', word: 'Emergency' },
}
const before: Readonly<Record<string, { state: ChipState; word: string }>> = {
  hold: { state: 'waits', word: 'Ask the prescriber' },
  refuse: { state: 'stops', word: 'No dose today' },
}
const within = { state: 'ready', word: 'Within limits' } as const

/** What a reading means, in a word with its sign. */
export function badgeOf({ moment, effect, level, isVoid, word }: Pick<VitalsRow, 'moment' | 'effect' | 'level' | 'isVoid' | 'word'>): {
  readonly state: ChipState
  readonly word: string
} {
  if (isVoid) return { state: 'neutral', word: 'Wrong measurement' }
  if (moment !== 'before') return levels[level ?? ''] ?? within
  if (word)
    return word.isConfirmed ? { state: 'ready', word: 'Prescriber’s word' } : { state: 'waits', word: 'Prescriber’s word, read back' }
  return before[effect] ?? within
}
