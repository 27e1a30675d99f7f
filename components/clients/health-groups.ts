import { clientScreenKeys, type ScreenKey, screenItem } from '@/lib/domain/clients/screening'
import type { ScreenTopic } from '@/lib/domain/reference/screening-items'

/** One screen of the health questions. Those without keys have a field of their own. */
export type HealthGroup = {
  readonly id: ScreenTopic | 'medicines' | 'tried'
  readonly title: string
  readonly isSensitive: boolean
  readonly keys: readonly ScreenKey[]
}

const titles: readonly (readonly [ScreenTopic, string, isSensitive: boolean])[] = [
  ['heart', 'Heart and blood vessels', false],
  ['body', 'Body', false],
  ['pregnancy', 'Pregnancy', true],
  ['mind', 'Mind', true],
  ['substances', 'Alcohol and drugs', true],
  ['consent', 'Deciding for yourself', true],
]

/** The health questions, one group after the other. */
export const healthGroups: readonly HealthGroup[] = [
  ...titles.map(([id, title, isSensitive]) => ({
    id,
    title,
    isSensitive,
    keys: clientScreenKeys.filter((key) => screenItem(key).topic === id),
  })),
  { id: 'medicines', title: 'Medicines', isSensitive: false, keys: [] },
  { id: 'tried', title: 'What you tried before', isSensitive: false, keys: [] },
]

type Answered = { readonly items?: Partial<Record<string, unknown>> | undefined; readonly medicines?: unknown }

/** The questions of a group that have no answer yet. */
export function openIn({ id, keys }: HealthGroup, { items = {}, medicines }: Answered): readonly string[] {
  if (id === 'medicines') return medicines === undefined ? ['medicines'] : []
  return keys.filter((key) => !items[key]).map((key) => `items.${key}`)
}

/** Where somebody goes on who comes back: the first group with an open question, else the last. */
export function firstOpenGroup(answered: Answered): number {
  const first = healthGroups.findIndex((group) => openIn(group, answered).length > 0)
  return first === -1 ? healthGroups.length - 1 : first
}
