import 'server-only'
import { missedFeeTerms } from '../../domain/billing/missed-visit-fee.ts'
import type { DocumentFacts } from '../../domain/clients/documents-to-sign.ts'
import { isOptedOutFrom } from '../../domain/coverage/medicare-standing.ts'
import { isMedicaidProgram, isMedicareProgram } from '../../domain/coverage/program.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { signedColumns } from './documents.ts'
import { medicareFactsOf, medicareSaid } from './medicare-standings.ts'
import { acceptedColumns } from './plan-acceptance.ts'

const LATEST = 60

const columns = {
  legalFirstName: true,
  chosenName: true,
  status: true,
  bornOn: true,
  addressLine: true,
  phone: true,
  indication: true,
  part2: true,
  primaryClinicianId: true,
  intakeSubmittedAt: true,
  coverageUnsureAt: true,
  evaluatedAt: true,
  primaryClinician: { select: { medicareStandings: medicareSaid } },
  clientContacts: { where: { kind: 'emergency' }, take: 1, select: { id: true } },
  coverages: {
    where: { status: { in: ['active' as const, 'pending' as const] } },
    select: { program: true, startsOn: true, endsOn: true },
  },
  treatmentObjectives: { take: 1, select: { id: true } },
  screeningGates: {
    orderBy: { takenAt: 'desc' as const },
    select: { kind: true, takenAt: true, level: true, completedAt: true, openUntilClosed: true },
  },
  instrumentResponses: { orderBy: { takenAt: 'desc' as const }, take: LATEST, select: { kind: true, takenAt: true, answers: true } },
  referrals: { orderBy: { sentAt: 'desc' as const }, select: { status: true } },
  eligibilityDecisions: { orderBy: { decidedAt: 'desc' as const }, take: 1, select: { verdict: true } },
  doseOrders: { where: { status: 'active' as const }, select: { expiresOn: true } },
  regimens: {
    where: { status: { in: ['planned' as const, 'active' as const, 'paused' as const, 'completed' as const] } },
    orderBy: { createdAt: 'desc' as const },
    take: 1,
    select: {
      ...{ id: true, status: true, cyclesPlanned: true, acceptances: acceptedColumns.acceptances },
      cycles: {
        orderBy: { number: 'asc' as const },
        select: { id: true, number: true, format: true, status: true, setting: true, journeyOn: true },
      },
    },
  },
  appointments: {
    orderBy: { startsAt: 'asc' as const },
    select: {
      id: true,
      kind: true,
      phase: true,
      status: true,
      setting: true,
      startsAt: true,
      endsAt: true,
      startedAt: true,
      timeZone: true,
      cycleId: true,
      clinicianId: true,
      locationId: true,
      facilityId: true,
      findings: true,
    },
  },
  signatures: { select: signedColumns },
  ledgerBalances: { where: { account: 'ar_client' as const }, select: { cents: true } },
}

/** A client with everything the path looks at. */
export async function readPathRow(tx: Tx, practiceId: string, clientId: string) {
  const row = await tx.client.findUnique({ where: { practiceId_id: { practiceId, id: clientId } }, select: columns })
  return (
    row && {
      ...row,
      responses: row.instrumentResponses,
      screen: row.screeningGates.find(({ kind }) => kind === 'contraindication') ?? null,
      /** The last time every safety question was answered. */
      cssrs: row.screeningGates.find(({ kind, completedAt }) => kind === 'cssrs' && completedAt !== null) ?? null,
      isCrisisOpen: row.screeningGates.some(({ openUntilClosed }) => openUntilClosed),
    }
  )
}

export type PathRow = NonNullable<Awaited<ReturnType<typeof readPathRow>>>
export type PathVisit = PathRow['appointments'][number]

/** The visits a client still comes to, in the order they are read. */
export const visitsAhead = ({ appointments }: PathRow, now: Date): PathVisit[] =>
  appointments.filter(
    ({ status, endsAt }) =>
      (status === 'tentative' || status === 'confirmed' || status === 'arrived' || status === 'in_progress') && endsAt > now,
  )

/** What of the plan, and of the practice's policy, decides which documents concern the client. */
export function documentFactsOf(row: PathRow, today: LocalDate, ruleset: Ruleset): DocumentFacts {
  const cycles = row.regimens[0]?.cycles ?? []
  const visits = row.appointments.filter(({ status }) => status === 'tentative' || status === 'confirmed')
  const settings = [...cycles, ...visits.filter(({ kind }) => kind === 'journey')].map(({ setting }) => setting)
  const programs = row.coverages
    .filter(({ startsOn, endsOn }) => fromDay(startsOn) <= today && (endsOn === null || fromDay(endsOn) >= today))
    .map(({ program }) => program)
  const hasMedicaid = programs.some(isMedicaidProgram)
  const mayBeAsked = !hasMedicaid && !programs.includes('va')
  return {
    hasOutsideCareTeam: row.referrals.some(({ status }) => status === 'sent' || status === 'accepted'),
    journeysAwayFromHome: settings.some((setting) => setting === 'office' || setting === 'facility'),
    journeysAtHome: settings.some((setting) => setting === 'home' || setting === 'telehealth'),
    anyTelehealth: [...settings, ...visits.map(({ setting }) => setting)].includes('telehealth'),
    anyGroup: cycles.some(({ format }) => format === 'C'),
    extendedCare: cycles.some(({ format }) => format === 'A') && mayBeAsked,
    missedFee: missedFeeTerms(ruleset) !== null && mayBeAsked,
    part2: row.part2,
    privateContract:
      isOptedOutFrom(medicareFactsOf(row.primaryClinician?.medicareStandings ?? []), today) &&
      programs.some(isMedicareProgram) &&
      !hasMedicaid,
  }
}
