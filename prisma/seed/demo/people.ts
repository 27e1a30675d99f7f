import type { CoverageKey } from './coverages.ts'
import type { Now } from './today.ts'

/** How far somebody has come when the story of the demo leaves them. Nobody named here goes on: lists are to have people at every stage. */
export type Stop = 'invited' | 'intake' | 'submitted' | 'referred' | 'accepted' | 'declined' | 'ordered' | 'planned'

export type DemoPerson = {
  readonly first: string
  readonly last: string
  readonly covered: CoverageKey
  readonly therapist: 'wren' | 'juniper' | 'sage' | 'linden' | 'rowan' | 'aster'
  /** Days from the consult call until today. */
  readonly daysAgo: number
  /** The formats of the cycles, in order: as many as the regimen has. */
  readonly formats: string
  readonly mood: Mood
  readonly stop?: Stop
  /** Leaves the practice after this many cycles. */
  readonly leavesAfter?: number
  /** What became of the first attempt at a cycle, by its number. */
  readonly mishaps?: Readonly<Record<number, 'missed' | 'cancelled' | 'late'>>
  readonly income?: readonly [household: number, dollars: number]
  readonly isSuicidal?: true
  /** For how many days eligibility and order hold, when it is fewer than usual. */
  readonly validDays?: number
  /** Their first journey is today. */
  readonly now?: Now
}

/** Where the questionnaires go in the course of a regimen. */
export type Mood = 'much-better' | 'better' | 'slowly' | 'same'

type Row = readonly [string, DemoPerson['therapist'], CoverageKey, number, string, Mood, Partial<DemoPerson>?]

const rows: readonly Row[] = [
  // Mid-regimen; the first of them is the client whose portal the demo opens.
  ['Ada Aster', 'wren', 'deductible', 68, 'BBABBB', 'better', { income: [2, 48_000], mishaps: { 2: 'cancelled' } }],
  ['Basil Plover', 'wren', 'medicaid', 61, 'BBBBBB', 'much-better'],
  ['Cicely Dunnock', 'wren', 'medicare', 75, 'BBBBBB', 'better'],
  ['Dill Warbler', 'juniper', 'self-pay', 82, 'ABABAB', 'better', { income: [3, 41_000] }],
  ['Erica Siskin', 'juniper', 'copay', 55, 'BCBCBC', 'slowly'],
  ['Flax Redpoll', 'rowan', 'va', 70, 'BBBBBB', 'better'],
  ['Gentian Teal', 'sage', 'self-pay', 88, 'BABABA', 'much-better', { income: [1, 39_000] }],
  ['Hollis Avocet', 'linden', 'tricare', 66, 'BBBBBB', 'slowly', { mishaps: { 2: 'missed' } }],
  ['Iris Godwit', 'juniper', 'coinsurance', 47, 'CBCBCB', 'better'],
  ['Jasper Nuthatch', 'linden', 'medicare-advantage', 52, 'BBBBBB', 'same'],
  ['Laurel Pipit', 'sage', 'coinsurance', 58, 'BBBBBB', 'better', { mishaps: { 1: 'late' } }],
  ['Myrtle Curlew', 'aster', 'self-pay', 62, 'AABBAB', 'better', { income: [4, 60_000] }],
  ['Nettle Fulmar', 'linden', 'new-plan-year', 79, 'BBBBBB', 'slowly'],
  ['Olive Gannet', 'rowan', 'va-nearly-used', 90, 'BBBBBB', 'better'],
  ['Poppy Knot', 'wren', 'copay', 44, 'CCBBCB', 'much-better'],
  ['Quince Linnet', 'aster', 'medicaid-ks', 57, 'BBBBBB', 'better'],
  ['Rosemary Merlin', 'sage', 'secondary', 73, 'BBBBBB', 'same', { mishaps: { 3: 'missed' } }],
  ['Sorrel Noddy', 'juniper', 'deductible', 40, 'BBABBB', 'better'],
  ['Tansy Ouzel', 'linden', 'va-ending', 50, 'BBBBBB', 'better', { validDays: 62 }],
  ['Violet Petrel', 'wren', 'prior-authorized', 64, 'BBBBBB', 'slowly'],
  // Through with it: all cycles done.
  ['Willow Quail', 'wren', 'coinsurance', 330, 'BBBBDD', 'much-better'],
  ['Yarrow Rail', 'linden', 'medicare', 305, 'BBBBBB', 'better', { mishaps: { 4: 'cancelled' } }],
  ['Zinnia Shrike', 'juniper', 'self-pay', 280, 'ABABDD', 'better', { income: [1, 22_000] }],
  ['Alder Tern', 'rowan', 'va', 260, 'BBBBBB', 'much-better'],
  ['Birch Vireo', 'sage', 'deductible', 240, 'BBBBBB', 'slowly'],
  ['Cedar Whimbrel', 'aster', 'medicaid-ks', 215, 'BBBBBB', 'better'],
  ['Daphne Wigeon', 'wren', 'copay', 195, 'BCBCBC', 'better'],
  ['Elder Wryneck', 'juniper', 'coinsurance', 175, 'BBBB', 'much-better'],
  ['Fern Bittern', 'linden', 'deductible', 350, 'BBB', 'same'],
  ['Ginger Brant', 'sage', 'self-pay', 160, 'AAB', 'better', { income: [5, 72_000] }],
  ['Heather Bulbul', 'wren', 'medicaid', 235, 'BBBBBB', 'better'],
  ['Ivy Chough', 'rowan', 'tricare', 200, 'BBBB', 'slowly'],
  // Left before the end.
  ['Jonquil Coot', 'juniper', 'deductible', 220, 'BBBBBB', 'same', { leavesAfter: 2, mishaps: { 2: 'missed' } }],
  ['Kale Crossbill', 'aster', 'self-pay', 150, 'BBBBBB', 'slowly', { leavesAfter: 1 }],
  ['Lavender Diver', 'sage', 'coinsurance', 185, 'BBBBBB', 'same', { leavesAfter: 1 }],
  ['Mallow Dipper', 'linden', 'medicare', 300, 'BBBBBB', 'slowly', { leavesAfter: 2 }],
  // At the beginning: the first journey is today, or ahead, or waits for the plan.
  ['Nigella Eider', 'wren', 'deductible', 24, 'ABBBBB', 'better', { now: 'under-way', income: [2, 52_000] }],
  ['Oxalis Firecrest', 'juniper', 'self-pay', 23, 'ABBBBB', 'better', { now: 'at-the-door', income: [2, 90_000] }],
  ['Pansy Grebe', 'sage', 'coinsurance', 16, 'BBBBBB', 'better'],
  ['Reed Hobby', 'rowan', 'va', 20, 'BBBBBB', 'better'],
  ['Sedge Ibis', 'linden', 'coinsurance', 25, 'ABBBBB', 'slowly', { now: 'waits-for-ride' }],
  ['Thyme Jacana', 'rowan', 'copay', 22, 'ABBBBB', 'better', { now: 'no-word' }],
  ['Valerian Kinglet', 'wren', 'medicaid', 14, 'BBBBBB', 'better'],
  ['Verbena Lapwing', 'linden', 'medicare-advantage', 21, 'BBBBBB', 'better'],
  ['Woodruff Mynah', 'juniper', 'not-verified', 13, 'BBBBBB', 'better', { stop: 'planned' }],
  ['Acacia Osprey', 'sage', 'authorization-wanted', 15, 'BBBBBB', 'better', { stop: 'planned' }],
  // Waiting for somebody.
  ['Bryony Parula', 'wren', 'coinsurance', 12, 'BBBBBB', 'better', { stop: 'ordered' }],
  ['Clover Phoebe', 'linden', 'va', 11, 'BBBBBB', 'better', { stop: 'ordered' }],
  ['Dahlia Pintail', 'juniper', 'deductible', 9, 'BBBBBB', 'better', { stop: 'accepted' }],
  ['Fennel Plover', 'aster', 'medicaid-ks', 8, 'BBBBBB', 'better', { stop: 'accepted' }],
  ['Garnet Rook', 'sage', 'self-pay', 7, 'BBBBBB', 'better', { stop: 'referred' }],
  ['Hazel Ruff', 'wren', 'copay', 6, 'BBBBBB', 'better', { stop: 'referred', isSuicidal: true }],
  ['Hyssop Sanderling', 'linden', 'medicare', 34, 'BBBBBB', 'better', { stop: 'declined' }],
  ['Jasmine Scoter', 'juniper', 'medicaid-pending', 6, 'BBBBBB', 'better', { stop: 'submitted' }],
  ['Lilac Smew', 'wren', 'not-verified', 5, 'BBBBBB', 'better', { stop: 'submitted' }],
  ['Lupin Snipe', 'rowan', 'va', 5, 'BBBBBB', 'better', { stop: 'intake' }],
  ['Maple Stilt', 'sage', 'coinsurance', 4, 'BBBBBB', 'better', { stop: 'intake' }],
  ['Mint Sunbird', 'aster', 'self-pay', 4, 'BBBBBB', 'better', { stop: 'intake' }],
  ['Orchid Tanager', 'juniper', 'deductible', 3, 'BBBBBB', 'better', { stop: 'invited' }],
  ['Rue Veery', 'linden', 'coinsurance', 24, 'BBBBBB', 'better', { stop: 'invited' }],
]

/** The clients of the demo: a plant and a bird each. None of them is anybody. */
export const demoClients: readonly DemoPerson[] = rows.map(([name, therapist, covered, daysAgo, formats, mood, more]) => {
  const [first = '', last = ''] = name.split(' ')
  return { first, last, therapist, covered, daysAgo, formats, mood, ...more }
})

const NEWCOMER_DAYS = 25

/** Those who came in the last weeks, today's among them, with the client whose portal the demo opens. */
export const newcomers: readonly DemoPerson[] = demoClients.filter(({ first, daysAgo }) => first === 'Ada' || daysAgo <= NEWCOMER_DAYS)

/** Everybody else. */
export const oldClients: readonly DemoPerson[] = demoClients.filter((person) => !newcomers.includes(person))

export const emailOf = ({ first, last }: Pick<DemoPerson, 'first' | 'last'>): string => `${first}.${last}@example.com`.toLowerCase()
