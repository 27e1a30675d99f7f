import 'server-only'
import type { ClientStatus } from '../../domain/clients/client-status.ts'
import { arePapersAsked } from '../../domain/clients/client-status.ts'
import { documentsNeeded, documentsToSign } from '../../domain/clients/documents-to-sign.ts'
import type { CycleFacts, IntakeFacts, NextVisitFacts, PathFacts } from '../../domain/clients/path-facts.ts'
import { waitsOf } from '../../domain/law/visit-waits.ts'
import { ITEM_NINE } from '../../domain/outcomes/instrument.ts'
import { type InstrumentDue, instrumentsDue } from '../../domain/outcomes/instruments-due.ts'
import { ruleItemNine } from '../../domain/outcomes/rule-item-nine.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { atOnce } from '../at-once.ts'
import { fromDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { loadRulesAndVersions, signedVersionsOf } from './documents.ts'
import { documentFactsOf, type PathRow, type PathVisit, readPathRow, visitsAhead } from './path-row.ts'
import { acceptanceOf } from './plan-acceptance.ts'

export type LoadedPath = {
  readonly facts: PathFacts
  readonly names: Pick<PathRow, 'legalFirstName' | 'chosenName'>
  readonly status: ClientStatus
  readonly primaryClinicianId: string | null
  readonly questionnaires: readonly InstrumentDue[]
}

const DAY_MINUTES = 24 * 60

/** Everything the one next step is decided from, in a handful of statements. Null for a client the reader cannot see. */
export async function loadPathFacts(tx: Tx, practiceId: string, clientId: string, now: Date, timeZone: string): Promise<LoadedPath | null> {
  const { row, rules } = await atOnce({ row: readPathRow(tx, practiceId, clientId), rules: loadRulesAndVersions(tx, practiceId) })
  if (!row) return null
  const today = localDateOf(now, timeZone)
  const { current, rulesetOn } = rules
  const ruleset = rulesetOn(today)
  const signed = signedVersionsOf(row.signatures, timeZone)
  const ahead = visitsAhead(row, now)
  const needed = arePapersAsked(row.status, ahead.length > 0) ? documentsNeeded(documentFactsOf(row, today, ruleset)) : []
  const toSign = documentsToSign(needed, current, signed, today)
  const nextVisit = ahead[0] ?? null
  const nextJourney = ahead.find(({ kind }) => kind === 'journey') ?? null
  const questionnaires = dueOf(row, now, timeZone, ruleset)
  const regimen = row.regimens[0] ?? null
  const cycles = regimen?.cycles ?? []
  const cyclesDone = cycles.filter(({ status }) => status === 'completed' || status === 'skipped').length
  const facts: PathFacts = {
    status: row.status,
    safetyOpen: row.isCrisisOpen,
    intake: intakeOf(row, now, ruleset),
    educationAcknowledged: signed.some(({ key, revoked }) => key === 'education-acknowledgement' && !revoked),
    documentsToSign: toSign.length,
    referral: row.referrals[0]?.status ?? null,
    verdict: row.eligibilityDecisions[0]?.verdict ?? null,
    orderInForce: row.doseOrders.some(({ expiresOn }) => fromDay(expiresOn) >= today),
    regimen: regimen && { cyclesPlanned: regimen.cyclesPlanned, cyclesDone },
    planToAccept: isPlanAsked(row, now),
    cycle: cycleOf(row, cycles),
    nextVisit: nextVisit && visitOf(nextVisit),
    nextJourney: nextJourney && visitOf(nextJourney),
    questionnairesOpen: new Set(questionnaires.filter(({ state }) => state === 'open').map(({ kind }) => kind)).size,
    followUpDone: row.appointments.some(({ kind, status }) => kind === 'follow_up' && status === 'completed'),
    evaluationDone: isEvaluated(row),
    balanceCents: Number(row.ledgerBalances[0]?.cents ?? 0n),
  }
  return {
    facts,
    names: row,
    status: row.status,
    primaryClinicianId: row.primaryClinicianId,
    questionnaires,
  }
}

/** A look back counts for the journeys before it: the last one ends the eight steps. */
function isEvaluated({ evaluatedAt, appointments }: PathRow): boolean {
  const last = appointments.filter(({ kind, status }) => kind === 'journey' && status === 'completed').at(-1)
  return evaluatedAt !== null && (last === undefined || evaluatedAt >= last.startsAt)
}

function intakeOf(row: PathRow, now: Date, ruleset: Ruleset): IntakeFacts {
  const phq9 = row.responses.find(({ kind }) => kind === 'phq9')
  const itemNine = phq9 ? (readJson('InstrumentResponse.answers', phq9.answers).items[ITEM_NINE] ?? null) : null
  const asksNow = phq9 && ruleItemNine({ itemNine, takenAt: phq9.takenAt, cssrsTakenAt: row.cssrs?.takenAt ?? null }, ruleset).length > 0
  return {
    detailsDone: row.bornOn !== null && Boolean(row.addressLine) && Boolean(row.phone) && row.clientContacts.length > 0,
    coverageDone: row.coverages.length > 0 || row.coverageUnsureAt !== null,
    screenDone: row.screen !== null,
    screenStale: row.screen !== null && addMinutes(row.screen.takenAt, ruleset.values['screening.valid'] * DAY_MINUTES) < now,
    safetyQuestionsDone: row.cssrs !== null && !asksNow,
    questionnairesDone: phq9 !== undefined && row.responses.some(({ kind }) => kind === 'gad7'),
    objectivesDone: row.treatmentObjectives.length > 0,
    submitted: row.intakeSubmittedAt !== null,
  }
}

/** Whether the plan waits for the client to accept it. */
function isPlanAsked({ regimens, appointments }: PathRow, now: Date): boolean {
  const [regimen] = regimens
  if (!regimen) return false
  const ofCycle = (id: string) => appointments.filter(({ cycleId }) => cycleId === id)
  const cycles = regimen.cycles.map((cycle) => ({ ...cycle, appointments: ofCycle(cycle.id) }))
  return acceptanceOf({ ...regimen, cycles }, now).isAsked
}

type Cycle = PathRow['regimens'][number]['cycles'][number]

function cycleOf(row: PathRow, cycles: readonly Cycle[]): CycleFacts | null {
  const cycle = cycles.find(({ status }) => status !== 'completed' && status !== 'skipped') ?? cycles.at(-1)
  if (!cycle) return null
  const visits = row.appointments.filter(({ cycleId }) => cycleId === cycle.id)
  const isDone = (phase: 'preparation' | 'journey' | 'integration') =>
    visits.some((visit) => visit.status === 'completed' && (visit.phase === phase || visit.kind === phase))
  const journeyDone = isDone('journey')
  const whole = cycle.format === 'A'
  return {
    number: cycle.number,
    isBooked: visits.some(({ kind, status }) => kind === 'journey' && status !== 'cancelled' && status !== 'no_show'),
    preparationDone: isDone('preparation') || (whole && journeyDone),
    journeyDone,
    integrationDone: isDone('integration') || (whole && journeyDone),
  }
}

const visitOf = ({ id, startsAt, timeZone, status, findings }: PathVisit): NextVisitFacts => ({
  appointmentId: id,
  on: localDateOf(startsAt, timeZone),
  waits: waitsOf({ status, findings: readJson('Appointment.findings', findings) }),
})

function dueOf(row: PathRow, now: Date, timeZone: string, ruleset: Ruleset): InstrumentDue[] {
  const numbers = new Map(row.regimens[0]?.cycles.map(({ id, number }) => [id, number]))
  const journeys = row.appointments
    .filter(({ kind, status }) => kind === 'journey' && status !== 'cancelled' && status !== 'no_show')
    .map((visit, index) => ({
      number: (visit.cycleId && numbers.get(visit.cycleId)) || index + 1,
      at: visit.startedAt ?? visit.startsAt,
      isDone: visit.status === 'completed',
    }))
  const kinds = row.indication === 'ptsd' ? (['phq9', 'gad7', 'pcl5'] as const) : (['phq9', 'gad7'] as const)
  const responses = row.responses.flatMap(({ kind, takenAt }) => (kind === 'cssrs' ? [] : [{ kind, takenAt }]))
  return instrumentsDue({ kinds, journeys, cyclesPlanned: row.regimens[0]?.cyclesPlanned ?? 0, responses, now, timeZone }, ruleset)
}
