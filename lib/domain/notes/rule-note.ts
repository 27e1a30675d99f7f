import { type Finding, hold, refuse } from '../finding.ts'
import { minutesIn } from '../time/interval.ts'

export type NoteKind = 'intake' | 'preparation' | 'journey' | 'integration' | 'follow_up' | 'group' | 'addendum'
export type NoteStatus = 'draft' | 'signed'

export type NoteFacts = {
  readonly kind: NoteKind
  readonly status: NoteStatus
  readonly authorClinicianId: string
  /** Who asks to sign or change it. */
  readonly clinicianId: string
  readonly hasText: boolean
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  /** When the visit ended, or `null` while it goes on. */
  readonly visitEndedAt: Date | null
  readonly diagnosisCodes: readonly string[]
  /** A signed note the addendum belongs to. */
  readonly parentSigned: boolean
  readonly now: Date
}

export type NoteCode =
  | 'NOTE_ALREADY_SIGNED'
  | 'NOTE_NOT_AUTHOR'
  | 'NOTE_EMPTY'
  | 'NOTE_TIMES_MISSING'
  | 'NOTE_TIMES_REVERSED'
  | 'NOTE_TIMES_AHEAD'
  | 'NOTE_VISIT_NOT_OVER'
  | 'NOTE_DIAGNOSIS_MISSING'
  | 'NOTE_PARENT_NOT_SIGNED'

const cites = ['practice.signed-notes'] as const

/** May this note be signed? Its author signs it, once, with start and stop and a diagnosis: the charges of the visit come from it (decision 28). */
export function ruleSignNote(facts: NoteFacts): Finding<NoteCode>[] {
  const findings = ruleChangeNote(facts)
  if (!facts.hasText) findings.push(hold('NOTE_EMPTY', cites))
  if (facts.kind === 'addendum') return facts.parentSigned ? findings : [...findings, refuse('NOTE_PARENT_NOT_SIGNED', cites)]
  if (facts.visitEndedAt === null || facts.visitEndedAt > facts.now) findings.push(hold('NOTE_VISIT_NOT_OVER', cites))
  if (facts.diagnosisCodes.length === 0) findings.push(hold('NOTE_DIAGNOSIS_MISSING', cites))
  return [...findings, ...ruleTimes(facts)]
}

function ruleTimes({ startedAt, stoppedAt, now }: NoteFacts): Finding<NoteCode>[] {
  if (startedAt === null || stoppedAt === null) return [hold('NOTE_TIMES_MISSING', ['cpt-psychotherapy-time'])]
  if (minutesIn({ start: startedAt, end: stoppedAt }) <= 0) return [refuse('NOTE_TIMES_REVERSED', ['cpt-psychotherapy-time'])]
  return stoppedAt > now ? [refuse('NOTE_TIMES_AHEAD', ['cpt-psychotherapy-time'])] : []
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
