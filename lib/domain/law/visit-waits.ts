import type { AppointmentStatus } from '../scheduling/appointment-status.ts'
import type { Bite } from './cell.ts'

/** What a visit still waits for, in the order it is done. */
export const visitWaits = [
  'agreement',
  'driver',
  'driver-word',
  'sitter',
  'questions',
  'papers',
  'prescriber',
  'clinician',
  'coverage',
  'place',
  'record',
  'times',
  'time',
  'confirmation',
] as const
export type VisitWait = (typeof visitWaits)[number]

/** A finding as it is kept on a visit. */
export type KeptFinding = { readonly row: string; readonly code: string; readonly bite: Bite }

/** Which rows of the law a wait stands for, by the beginning of their ids; the first that fits. */
export const waitsByRow: readonly (readonly [string, VisitWait])[] = [
  ['ride.agreed', 'agreement'],
  ['ride.named', 'driver'],
  ['ride.word', 'driver-word'],
  ['sitter.', 'sitter'],
  ['home.warning', 'papers'],
  ['home.', 'place'],
  ['papers.', 'papers'],
  ['step.first', 'papers'],
  ['step.', 'times'],
  ['screen.fresh', 'questions'],
  ['screen.', 'prescriber'],
  ['safety.fresh', 'questions'],
  ['safety.', 'clinician'],
  ['eligibility.', 'prescriber'],
  ['order.', 'prescriber'],
  ['prescriber.', 'prescriber'],
  ['evaluator.', 'prescriber'],
  ['esketamine.block', 'time'],
  ['esketamine.', 'prescriber'],
  ['regimen.', 'prescriber'],
  ['team.', 'clinician'],
  ['therapist.', 'clinician'],
  ['coverage.', 'coverage'],
  ['authorization.', 'coverage'],
  ['medicare.', 'coverage'],
  ['extended-care.', 'coverage'],
  ['telehealth.', 'coverage'],
  ['route.', 'place'],
  ['client.', 'record'],
  ['cycle.gap', 'time'],
  ['cycle.', 'times'],
  ['seat.', 'times'],
  ['time.', 'time'],
  ['day.', 'time'],
]

/** Where one row is about two people. */
const byCode: Readonly<Record<string, VisitWait>> = { PRESCRIBER_NOT_NAMED: 'prescriber', CSSRS_INCOMPLETE: 'questions' }

const waitOf = ({ row, code }: KeptFinding): VisitWait =>
  byCode[code] ?? waitsByRow.find(([beginning]) => row.startsWith(beginning))?.[1] ?? 'times'

/**
 * What stands between a visit and its day, from the findings kept on it and its status: the one answer for the client's next step, the
 * calendar's edge and the badges of the day. A visit that has begun waits for nothing.
 */
export function waitsOf({
  status,
  findings,
}: {
  readonly status: AppointmentStatus
  readonly findings: readonly KeptFinding[] | null
}): VisitWait[] {
  if (status !== 'tentative' && status !== 'confirmed') return []
  const open = new Set<VisitWait>((findings ?? []).filter(({ bite }) => bite !== 'warns').map(waitOf))
  // Who is not named cannot say yes.
  if (open.has('driver')) open.delete('driver-word')
  if (status === 'tentative') open.add('confirmation')
  return visitWaits.filter((wait) => open.has(wait))
}
