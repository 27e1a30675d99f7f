import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { firstNameOf } from '../../domain/clients/client-name.ts'
import { type ClientPath, currentStep } from '../../domain/clients/eight-steps.ts'
import { type VisitWait, waitsOf } from '../../domain/law/visit-waits.ts'
import type { InstrumentDue } from '../../domain/outcomes/instruments-due.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import { atOnce } from '../at-once.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadPathFacts } from '../records/path-facts.ts'
import type { Tx } from '../scope.ts'

type ClientActor = Extract<Actor, { role: 'client' }>

export type VisitSummary = {
  readonly id: string
  readonly kind: AppointmentKind
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly clinicianName: string | null
  readonly cycle: { readonly number: number; readonly of: number } | null
  readonly waits: readonly VisitWait[]
}

export type PortalHome = {
  readonly firstName: string
  readonly intakeSubmitted: boolean
  readonly path: ClientPath
  readonly nextVisit: VisitSummary | null
  readonly balanceCents: number
  readonly questionnaires: readonly InstrumentDue[]
}

/** A client's own home: where they are, the one next thing, the next visit and what it waits for, what they owe. */
export async function findPortalHome(tx: Tx, actor: ClientActor, now: Date, timeZone: string): Promise<PortalHome | null> {
  const { practiceId, clientId } = actor
  const { loaded, visit } = await atOnce({
    loaded: loadPathFacts(tx, practiceId, clientId, now, timeZone),
    visit: findNextVisit(tx, { practiceId, clientId }, now),
  })
  if (!loaded) return null
  const { facts, names, questionnaires } = loaded
  return {
    firstName: firstNameOf(names),
    intakeSubmitted: facts.intake.submitted,
    path: currentStep(facts),
    nextVisit: visit && {
      id: visit.id,
      kind: visit.kind,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      timeZone: visit.timeZone,
      clinicianName: visit.clinician?.name ?? null,
      cycle: visit.cycle && { number: visit.cycle.number, of: visit.cycle.regimen.cyclesPlanned },
      waits: waitsOf({ status: visit.status, findings: readJson('Appointment.findings', visit.findings) }),
    },
    balanceCents: facts.balanceCents,
    questionnaires: questionnaires.filter(({ state }) => state === 'open'),
  }
}

/** The first visit that is not over, as the path goes by. */
const findNextVisit = (tx: Tx, whose: { readonly practiceId: string; readonly clientId: string }, now: Date) =>
  tx.appointment.findFirst({
    where: { ...whose, endsAt: { gt: now }, status: { in: ['tentative', 'confirmed', 'arrived', 'in_progress'] } },
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      kind: true,
      status: true,
      setting: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      clinician: { select: { name: true } },
      cycle: { select: { number: true, regimen: { select: { cyclesPlanned: true } } } },
      findings: true,
    },
  })
