import { isElsewhere, type OtherSession } from '../billing/billing-line.ts'
import { type Finding, hold, refuse } from '../finding.ts'
import { type Interval, minutesIn } from '../time/interval.ts'
import type { LocalDate, TimeZone } from '../time/local.ts'
import { localDateOf } from '../time/practice-time.ts'

export const noteKinds = ['intake', 'preparation', 'journey', 'integration', 'follow_up', 'group', 'addendum'] as const
export type NoteKind = (typeof noteKinds)[number]
export const noteStatuses = ['draft', 'signed'] as const
export type NoteStatus = (typeof noteStatuses)[number]

export type NoteFacts = {
  readonly status: NoteStatus
  readonly authorClinicianId: string
  /** Who asks to sign or change it. */
  readonly clinicianId: string
  readonly hasText: boolean
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  /** When the client was checked in; null where nobody wrote it down. */
  readonly cameAt: Date | null
  /** When the visit ended, or `null` while it goes on. */
  readonly visitEndedAt: Date | null
  readonly diagnosisCodes: readonly string[]
  readonly now: Date
  /** The visit's day on its own clock; in minutes, the longest its kind takes without a reason, and how far beside it a note may lie. */
  readonly visit: {
    readonly on: LocalDate
    readonly timeZone: TimeZone
    readonly longestMinutes: number
    readonly besideMinutes: number
  }
  /** Why the times are as they are, where they look wrong. */
  readonly timesReason: string | null
  readonly groupId: string | null
  /** When the author was with other clients that day, by notes signed before. */
  readonly otherSessions: readonly OtherSession[]
}

export type NoteCode =
  | 'NOTE_ALREADY_SIGNED'
  | 'NOTE_NOT_AUTHOR'
  | 'NOTE_EMPTY'
  | 'NOTE_TIMES_MISSING'
  | 'NOTE_TIMES_REVERSED'
  | 'NOTE_TIMES_AHEAD'
  | 'NOTE_TIMES_TAKEN'
  | 'NOTE_TIMES_NOT_ON_VISIT_DAY'
  | 'NOTE_LONGER_THAN_MAXIMUM'
  | 'NOTE_OUTSIDE_VISIT'
  | 'NOTE_VISIT_NOT_OVER'
  | 'NOTE_DIAGNOSIS_MISSING'
  | 'NOTE_PARENT_NOT_SIGNED'

const cites = ['practice.signed-notes'] as const

/** May this note be signed? Its author signs it, once, with start and stop and a diagnosis: the charges of the visit come from it. */
export function ruleSignNote(facts: NoteFacts): Finding<NoteCode>[] {
  const findings = ruleChangeNote(facts)
  if (!facts.hasText) findings.push(hold('NOTE_EMPTY', cites))
  if (facts.visitEndedAt === null || facts.visitEndedAt > facts.now) findings.push(hold('NOTE_VISIT_NOT_OVER', cites))
  if (facts.diagnosisCodes.length === 0) findings.push(hold('NOTE_DIAGNOSIS_MISSING', cites))
  return [...findings, ...ruleTimes(facts)]
}

type TimesFacts = Omit<NoteFacts, 'status' | 'authorClinicianId' | 'hasText' | 'diagnosisCodes'>

/** May times stand in a note? They run forward, are over, lie on the visit's day and are nobody else's. */
function ruleTimes(facts: TimesFacts): Finding<NoteCode>[] {
  const { startedAt, stoppedAt, now, visit, timesReason, clinicianId, groupId } = facts
  if (startedAt === null || stoppedAt === null) return [hold('NOTE_TIMES_MISSING', ['cpt-psychotherapy-time'])]
  if (minutesIn({ start: startedAt, end: stoppedAt }) <= 0) return [refuse('NOTE_TIMES_REVERSED', ['cpt-psychotherapy-time'])]
  if (stoppedAt > now) return [refuse('NOTE_TIMES_AHEAD', ['cpt-psychotherapy-time'])]
  const session = { start: startedAt, end: stoppedAt }
  const taken = isElsewhere({ clinicianId, session, groupSessionId: groupId }, facts.otherSessions)
  return [
    ...(taken ? [hold('NOTE_TIMES_TAKEN' as const, ['practice.no-overlap'])] : []),
    ...(timesReason === null ? ruleLikely(session, visit, facts) : []),
  ]
}

type Happened = Pick<NoteFacts, 'cameAt' | 'visitEndedAt'>

/** Times on another day than the visit's, longer than a visit of its kind, or beside the visit want a reason: the day is billed by them. */
function ruleLikely(took: Interval, visit: NoteFacts['visit'], happened: Happened): Finding<NoteCode>[] {
  const { on, timeZone, longestMinutes } = visit
  const params = { visitOn: on, startedOn: localDateOf(took.start, timeZone) }
  const minutes = minutesIn(took)
  const isOtherDay = params.startedOn !== on
  const isLong = minutes > longestMinutes
  return [
    ...(isOtherDay ? [hold('NOTE_TIMES_NOT_ON_VISIT_DAY' as const, ['practice.visit-day'], { params })] : []),
    ...(isLong
      ? [hold('NOTE_LONGER_THAN_MAXIMUM' as const, ['practice.visit-day'], { params: { minutes, longest: longestMinutes } })]
      : []),
    ...(isOtherDay || isLong ? [] : ruleBeside(took, visit, happened)),
  ]
}

/** A note lies within its visit, from when the client came until it ended, give or take a little. */
function ruleBeside(took: Interval, { besideMinutes }: NoteFacts['visit'], { cameAt, visitEndedAt }: Happened): Finding<NoteCode>[] {
  if (cameAt === null || visitEndedAt === null) return []
  const minutes = Math.max(minutesIn({ start: took.start, end: cameAt }), minutesIn({ start: visitEndedAt, end: took.end }))
  return minutes > besideMinutes
    ? [hold('NOTE_OUTSIDE_VISIT', ['practice.visit-day'], { params: { minutes: Math.ceil(minutes), most: besideMinutes } })]
    : []
}

export type AddendumFacts = Pick<
  NoteFacts,
  'hasText' | 'authorClinicianId' | 'clinicianId' | 'startedAt' | 'stoppedAt' | 'now' | 'groupId' | 'otherSessions'
> & {
  readonly parentSigned: boolean
  /** Whether it says something that billing reads: other times, a goal, a need. */
  readonly moves: boolean
  readonly visit: Pick<NoteFacts['visit'], 'on' | 'timeZone'>
}

/** An addendum puts times right on its visit's day; no reason is asked for. */
const notAsked = { timesReason: null, cameAt: null, visitEndedAt: null } as const

/** May this be added to a note? To a signed one, and not without words; what billing reads is its author's to correct, on the visit's own day. */
export function ruleAddendum(facts: AddendumFacts): Finding<NoteCode>[] {
  const { startedAt, stoppedAt, visit } = facts
  return [
    ...(facts.hasText ? [] : [hold('NOTE_EMPTY' as const, cites)]),
    ...(facts.parentSigned ? [] : [refuse('NOTE_PARENT_NOT_SIGNED' as const, cites)]),
    ...(facts.moves && facts.authorClinicianId !== facts.clinicianId ? [refuse('NOTE_NOT_AUTHOR' as const, cites)] : []),
    ...(startedAt === null && stoppedAt === null
      ? []
      : ruleTimes({ ...facts, visit: { ...visit, longestMinutes: Infinity, besideMinutes: Infinity }, ...notAsked })),
  ]
}

/** May this note be changed? Only by its author, and only until it is signed; after that an addendum follows it. */
export function ruleChangeNote({
  status,
  authorClinicianId,
  clinicianId,
}: Pick<NoteFacts, 'status' | 'authorClinicianId' | 'clinicianId'>): Finding<NoteCode>[] {
  return [
    ...(status === 'signed' ? [refuse('NOTE_ALREADY_SIGNED' as const, cites)] : []),
    ...(authorClinicianId === clinicianId ? [] : [refuse('NOTE_NOT_AUTHOR' as const, cites)]),
  ]
}
