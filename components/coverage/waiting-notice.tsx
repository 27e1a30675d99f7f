import { Notice } from '@/components/ui/notice'
import { sayMoney } from '@/lib/messages/say-money'
import type { Reader } from '@/lib/messages/word-finding'
import { say } from './words'

export type WaitingMoney = { readonly why: 'own-word' | 'disputed' | 'restored'; readonly cents: number }

const words = {
  client: { 'own-word': 'waitsOwnWord', disputed: 'waitsDisputed', restored: 'waitsRestored' },
  staff: { 'own-word': 'waitsOwnWordOfClient', disputed: 'waitsDisputedOfClient', restored: 'waitsRestoredOfClient' },
} as const

/** What is owed and not asked for now, and why. */
export function WaitingNotice({ waiting, reader }: { readonly waiting: readonly WaitingMoney[]; readonly reader: Reader }) {
  if (waiting.length === 0) return null
  const said = words[reader === 'client' ? 'client' : 'staff']
  return (
    <Notice tone="info">
      {waiting.map(({ why, cents }) => (
        <p key={why}>{say(said[why], { amount: sayMoney(cents) })}</p>
      ))}
    </Notice>
  )
}
