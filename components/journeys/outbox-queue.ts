import { compare } from '@/lib/domain/compare'
import type { Outcome } from '@/lib/domain/outcome'
import type { RecordEventInput, RecordTakenDoseInput, RecordVitalsInput } from '@/lib/inputs/journeys'

export type NewEntry =
  | { readonly kind: 'event'; readonly input: RecordEventInput }
  | { readonly kind: 'vitals'; readonly input: RecordVitalsInput }
  | { readonly kind: 'taken'; readonly input: RecordTakenDoseInput }
  | { readonly kind: 'undo'; readonly input: { readonly appointmentId: string; readonly of: string } }

/** Why an entry is still here though it was sent. */
export type Returned = { readonly why: 'refused' | 'invalid' | 'denied'; readonly fields: Readonly<Record<string, readonly string[]>> }

export type Owner = { readonly userId: string; readonly name: string }
export type Entry = NewEntry & { readonly key: string; readonly owner: Owner; readonly returned: Returned | null }

/** The entry that goes out next: the first of this person's that has not come back. */
export const nextToSend = (queue: readonly Entry[], userId: string): Entry | null =>
  queue.find(({ owner, returned }) => owner.userId === userId && returned === null) ?? null

/** What the queue is after an answer: an entry leaves it only when it is stored; otherwise it stays with what came back. */
export function settle(queue: readonly Entry[], key: string, outcome: Pick<Outcome<unknown, unknown>, 'status'> & object): Entry[] {
  if (outcome.status === 'done') return queue.filter((entry) => entry.key !== key)
  const fields = 'fields' in outcome ? (outcome.fields as Returned['fields']) : {}
  const returned = { why: outcome.status as Returned['why'], fields }
  return queue.map((entry) => (entry.key === key ? { ...entry, returned } : entry))
}

/** What a closed tab left behind goes before what was typed since. */
export function joinedBy(queue: readonly Entry[], left: readonly Entry[]): Entry[] {
  const here = new Set(queue.map(({ key }) => key))
  return [...left.filter(({ key }) => !here.has(key)).sort((one, other) => compare(timeOf(one), timeOf(other))), ...queue]
}

const timeOf = ({ input }: Entry): string => ('takenAt' in input ? input.takenAt : 'happenedAt' in input ? input.happenedAt : '')

/** An entry put right: sent anew under a key of its own, with the time it first had. */
export function correct(queue: readonly Entry[], key: string, changed: NewEntry, newKey: string): Entry[] {
  return queue.map((entry) => (entry.key === key ? { ...changed, key: newKey, owner: entry.owner, returned: null } : entry))
}

/** After signing in again, what was denied is tried once more. */
export const tryDeniedAgain = (queue: readonly Entry[], userId: string): Entry[] =>
  queue.map((entry) => (entry.owner.userId === userId && entry.returned?.why === 'denied' ? { ...entry, returned: null } : entry))

export const waitingOf = (queue: readonly Entry[], userId: string): number =>
  queue.filter(({ owner, returned }) => owner.userId === userId && returned === null).length

/** Whose entries wait on this tablet besides one's own. */
export function othersWaiting(queue: readonly Entry[], userId: string): readonly { readonly name: string; readonly count: number }[] {
  const names = [...new Set(queue.filter(({ owner }) => owner.userId !== userId).map(({ owner }) => owner.name))]
  return names.map((name) => ({ name, count: queue.filter(({ owner }) => owner.userId !== userId && owner.name === name).length }))
}
