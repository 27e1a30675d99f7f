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
  'times',
  'confirmation',
] as const
export type VisitWait = (typeof visitWaits)[number]

/** A finding as it is kept on a visit. */
export type KeptFinding = { readonly row: string; readonly code: string; readonly bite: Bite }

/** Which rows of the law a wait stands for, by the beginning of their ids. */
const byRow: readonly (readonly [string, VisitWait])[] = [
  ['ride.agreed', 'agreement'],
  ['ride.named', 'driver'],
  ['ride.word', 'driver-word'],
  ['home.warning', 'papers'],
  ['sitter.', 'sitter'],
  ['home.', 'prescriber'],
  ['screen.', 'questions'],
  ['safety.', 'questions'],
  ['step.', 'papers'],
  ['consent.', 'papers'],
  ['document.', 'papers'],
  ['eligibility.', 'prescriber'],
  ['order.', 'prescriber'],
  ['prescriber.', 'prescriber'],
  ['evaluator.', 'prescriber'],
  ['referral.', 'prescriber'],
  ['esketamine.', 'prescriber'],
  ['team.', 'clinician'],
  ['therapist.', 'clinician'],
  ['coverage.', 'coverage'],
  ['authorization.', 'coverage'],
  ['medicare.', 'coverage'],
  ['extended-care.', 'coverage'],
  ['telehealth.', 'coverage'],
]

const waitOf = ({ row }: KeptFinding): VisitWait => byRow.find(([beginning]) => row.startsWith(beginning))?.[1] ?? 'times'

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
