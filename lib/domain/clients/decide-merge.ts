import type { CitationId } from '../citations.ts'
import { chargeWallOn, daysOverlap, verifiedOnly } from '../coverage/program.ts'
import { type CoverageToCompare, isSameCoverage } from '../coverage/rule-same-coverage.ts'
import { type Finding, refuse, warn } from '../finding.ts'
import type { Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'
import { asOneWord } from './search-terms.ts'

/** The newest screen of a kind: when it was taken, and whether it stops or waits. */
export type MergeScreen = { readonly kind: string; readonly takenAt: Date; readonly stops: boolean }

/** What of one chart a merge rests on. Days are on the practice's clock, sums in cents. */
export type MergeChart = {
  readonly clientId: string
  readonly legalName: string
  readonly bornOn: LocalDate | null
  readonly isMerged: boolean
  /** Charts that were merged into this one. */
  readonly merged: number
  /** Visits that are ahead or going on, and times held for one. */
  readonly visits: number
  /** Regimens that are planned, under way or paused. */
  readonly regimens: number
  /** Routes of orders that are alive. */
  readonly orders: readonly string[]
  /** Prescribers with a referral that waits or was accepted. */
  readonly referrals: readonly string[]
  readonly enrolments: readonly string[]
  /** Alerts and safety questions nobody has closed. */
  readonly alerts: number
  readonly screens: readonly MergeScreen[]
  /** When the newest safety plan was written; null without one. */
  readonly planAt: Date | null
  /** Visits without a signed note, and drafts. */
  readonly notes: number
  /** Visits of which something waits to be billed. */
  readonly unbilled: number
  /** Refunds, write-offs, disputes, requests and second looks that somebody has begun and not ended. */
  readonly openMoney: number
  /** Wishes of the client that keep a plan from being told, and wishes of a veteran, that still hold. */
  readonly restrictions: number
  readonly papers: number
  readonly hasPortal: boolean
  readonly isHeld: boolean
  readonly owed: Cents
  readonly credit: Cents
  readonly coverages: readonly CoverageToCompare[]
  /** Days on which the client owes something. */
  readonly owedDays: readonly LocalDate[]
  /** Days with an individual hour a plan was billed. */
  readonly hourDays: readonly LocalDate[]
  /** Claims that stand, by plan and day. */
  readonly claims: readonly { readonly plan: string; readonly on: LocalDate }[]
}

export type MergeCode =
  | 'MERGE_SAME_CHART'
  | 'MERGE_CHAIN'
  | 'MERGE_BIRTH_DIFFERS'
  | 'MERGE_NAME_DIFFERS'
  | 'MERGE_VISITS_AHEAD'
  | 'MERGE_REGIMEN_ONLY_THERE'
  | 'MERGE_REGIMEN_BOTH'
  | 'MERGE_ORDER_LIVE'
  | 'MERGE_REFERRAL_LIVE'
  | 'MERGE_ENROLLED'
  | 'MERGE_ALERT_OPEN'
  | 'MERGE_SCREEN_STOPS'
  | 'MERGE_PLAN_NEWER'
  | 'MERGE_NOTE_OPEN'
  | 'MERGE_UNBILLED'
  | 'MERGE_MONEY_OPEN'
  | 'MERGE_RESTRICTED'
  | 'MERGE_COVERAGE_ONLY_THERE'
  | 'MERGE_WALL'
  | 'MERGE_PORTAL_ONLY_THERE'
  | 'MERGE_SAME_HOUR'
  | 'MERGE_SAME_CLAIM'
  | 'MERGE_PLANS_BOTH'
  | 'MERGE_PAPERS_STAY'
  | 'MERGE_HELD'
  | 'MERGE_BALANCE'
  | 'MERGE_PORTAL_ENDS'

const CITES: readonly CitationId[] = ['practice.merging']

type Params = Parameters<typeof refuse>[2]
const no = <Code extends MergeCode | UndoCode>(isSo: boolean, code: Code, params: NonNullable<Params>['params'] = {}): Finding<Code>[] =>
  isSo ? [refuse(code, CITES, { params })] : []
const say = (isSo: boolean, code: MergeCode, params: NonNullable<Params>['params'] = {}): Finding<MergeCode>[] =>
  isSo ? [warn(code, CITES, { params })] : []

/**
 * Whether one chart may be merged into another of the same person, as of a day. What is open on the chart that goes is ended or
 * moved first, since it takes nothing new afterwards; what is over is read beside the chart that stays, and said where the two meet.
 */
export function decideMerge(stays: MergeChart, goes: MergeChart, today: LocalDate): Finding<MergeCode>[] {
  if (stays.clientId === goes.clientId) return no(true, 'MERGE_SAME_CHART')
  if (stays.isMerged || goes.isMerged || goes.merged > 0) return no(true, 'MERGE_CHAIN')
  return [
    ...whoTheyAre(stays, goes),
    ...whatIsOpen(goes),
    ...no(goes.regimens > 0 && stays.regimens === 0, 'MERGE_REGIMEN_ONLY_THERE'),
    ...say(goes.regimens > 0 && stays.regimens > 0, 'MERGE_REGIMEN_BOTH'),
    ...whatKeepsThemSafe(stays, goes),
    ...whoPays(stays, goes, today),
    ...whatWasBilled(stays, goes),
    ...no(goes.hasPortal && !stays.hasPortal, 'MERGE_PORTAL_ONLY_THERE'),
    ...say(goes.hasPortal && stays.hasPortal, 'MERGE_PORTAL_ENDS'),
    ...say(goes.papers > 0, 'MERGE_PAPERS_STAY', { count: goes.papers }),
    ...say(stays.isHeld || goes.isHeld, 'MERGE_HELD'),
    ...say(goes.owed !== 0 || goes.credit !== 0, 'MERGE_BALANCE', { owedCents: goes.owed, creditCents: goes.credit }),
  ]
}

function whoTheyAre(stays: MergeChart, goes: MergeChart): Finding<MergeCode>[] {
  const params = { stays: stays.bornOn ?? '', goes: goes.bornOn ?? '' }
  const names = { stays: stays.legalName, goes: goes.legalName }
  return [
    ...no(stays.bornOn !== null && goes.bornOn !== null && stays.bornOn !== goes.bornOn, 'MERGE_BIRTH_DIFFERS', params),
    ...say(asOneWord(stays.legalName) !== asOneWord(goes.legalName), 'MERGE_NAME_DIFFERS', names),
  ]
}

const whatIsOpen = (goes: MergeChart): Finding<MergeCode>[] => [
  ...no(goes.visits > 0, 'MERGE_VISITS_AHEAD', { count: goes.visits }),
  ...no(goes.orders.length > 0, 'MERGE_ORDER_LIVE', { count: goes.orders.length }),
  ...no(goes.referrals.length > 0, 'MERGE_REFERRAL_LIVE', { who: goes.referrals.join(', ') }),
  ...no(goes.enrolments.length > 0, 'MERGE_ENROLLED', { where: goes.enrolments.join(', ') }),
  ...no(goes.alerts > 0, 'MERGE_ALERT_OPEN', { count: goes.alerts }),
  ...no(goes.notes > 0, 'MERGE_NOTE_OPEN', { count: goes.notes }),
  ...no(goes.unbilled > 0, 'MERGE_UNBILLED', { count: goes.unbilled }),
  ...no(goes.openMoney > 0, 'MERGE_MONEY_OPEN', { count: goes.openMoney }),
  ...no(goes.restrictions > 0, 'MERGE_RESTRICTED', { count: goes.restrictions }),
]

/** What stops this person stands on the chart that stays: no screen that stops and no plan is left behind. */
function whatKeepsThemSafe(stays: MergeChart, goes: MergeChart): Finding<MergeCode>[] {
  const isLeft = ({ kind, takenAt, stops }: MergeScreen) =>
    stops && !stays.screens.some((screen) => screen.kind === kind && screen.takenAt > takenAt)
  const isNewer = goes.planAt !== null && (stays.planAt === null || goes.planAt > stays.planAt)
  return [
    ...no(goes.screens.some(isLeft), 'MERGE_SCREEN_STOPS'),
    ...no(isNewer, 'MERGE_PLAN_NEWER'),
    ...say(goes.planAt !== null && !isNewer, 'MERGE_PLANS_BOTH'),
  ]
}

/** Plans follow nobody: whoever pays from now on stands on the chart that stays, and a wall of either lets no balance of the other stand. */
function whoPays(stays: MergeChart, goes: MergeChart, today: LocalDate): Finding<MergeCode>[] {
  const lives = ({ status, endsOn, program }: CoverageToCompare) =>
    status !== 'denied' && program !== 'self_pay' && (endsOn ?? today) >= today
  const isHere = (one: CoverageToCompare) =>
    stays.coverages.some((other) => lives(other) && isSameCoverage(one, other) && daysOverlap(one, other))
  const walls = [...verifiedOnly(stays.coverages), ...verifiedOnly(goes.coverages)]
  const walled = [...new Set([...stays.owedDays, ...goes.owedDays])].filter((on) => chargeWallOn(walls, on) !== null).sort()
  return [
    ...no(
      goes.coverages.some((one) => lives(one) && !isHere(one)),
      'MERGE_COVERAGE_ONLY_THERE',
    ),
    ...no(walled.length > 0, 'MERGE_WALL', { on: walled[0] ?? '', count: walled.length }),
  ]
}

function whatWasBilled(stays: MergeChart, goes: MergeChart): Finding<MergeCode>[] {
  const hours = stays.hourDays.filter((on) => goes.hourDays.includes(on))
  const claims = stays.claims.filter(({ plan, on }) => goes.claims.some((claim) => claim.plan === plan && claim.on === on))
  return [
    ...say(hours.length > 0, 'MERGE_SAME_HOUR', { on: hours[0] ?? '', count: hours.length }),
    ...say(claims.length > 0, 'MERGE_SAME_CLAIM', { on: claims[0]?.on ?? '', count: claims.length }),
  ]
}

/** A chart that was merged takes nothing new; the one that stays does. */
export const chartWasMerged: Finding<'CHART_WAS_MERGED'> = refuse('CHART_WAS_MERGED', CITES)

/** What was written since a merge, by kind: how many of each. */
export type WrittenSince = {
  /** Charges, postings and plans on either account: each was decided with both charts in hand. */
  readonly postings: number
  /** Notes begun or signed on the chart that stays. */
  readonly notes: number
  /** Visits booked on it. */
  readonly visits: number
  /** Papers signed on it. */
  readonly papers: number
  /** Messages in its conversations. */
  readonly messages: number
  /** Orders written on it. */
  readonly orders: number
}

export const nothingWritten: WrittenSince = { postings: 0, notes: 0, visits: 0, papers: 0, messages: 0, orders: 0 }

const rests = {
  postings: 'MERGE_UNDO_RESTS',
  notes: 'MERGE_UNDO_NOTES',
  visits: 'MERGE_UNDO_VISITS',
  papers: 'MERGE_UNDO_PAPERS',
  messages: 'MERGE_UNDO_MESSAGES',
  orders: 'MERGE_UNDO_ORDERS',
} as const satisfies Record<keyof WrittenSince, string>

export type UndoCode = 'MERGE_NOT_THERE' | 'MERGE_UNDO_LATE' | (typeof rests)[keyof WrittenSince]

/** What of a merge its undoing rests on. */
export type UndoFacts = {
  readonly mergedAt: Date | null
  readonly now: Date
  readonly hours: number
  readonly writtenSince: WrittenSince
}

/** Until when a merge may be undone. */
export const undoEndsAt = (mergedAt: Date, hours: number): Date => new Date(mergedAt.getTime() + hours * 3_600_000)

/** Whether two charts may be taken apart again: within the practice's hours, and while nothing new rests on both. Names each kind of thing that does. */
export function decideUndoMerge({ mergedAt, now, hours, writtenSince }: UndoFacts): Finding<UndoCode>[] {
  if (mergedAt === null) return [refuse('MERGE_NOT_THERE', CITES)]
  if (now > undoEndsAt(mergedAt, hours)) return [refuse('MERGE_UNDO_LATE', CITES, { params: { hours } })]
  const kinds = Object.keys(rests) as (keyof WrittenSince)[]
  return kinds.flatMap((kind) => no(writtenSince[kind] > 0, rests[kind], { count: writtenSince[kind] }))
}
