import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { OpenAlert } from '../../domain/alerts/open-alert.ts'
import { type ClientPath, currentStep } from '../../domain/clients/eight-steps.ts'
import type { CycleFormat } from '../../domain/coverage/format.ts'
import { type VisitWait, waitsOf } from '../../domain/law/visit-waits.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import type { AppointmentStatus } from '../../domain/scheduling/appointment-status.ts'
import { isOwnTask } from '../../domain/tasks/own-task.ts'
import { closesFor } from '../../domain/tasks/rule-finish-task.ts'
import { atOnce } from '../at-once.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadPathFacts } from '../records/path-facts.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'
import { listOpenAlerts } from './alerts.ts'
import { openTasks } from './tasks.ts'

export type ClientOverview = {
  readonly path: ClientPath
  readonly alerts: readonly OpenAlert[]
  readonly regimen: {
    readonly status: string
    readonly cyclesPlanned: number
    readonly cycles: readonly { readonly id: string; readonly number: number; readonly format: CycleFormat; readonly status: string }[]
  } | null
  readonly visits: readonly {
    readonly id: string
    readonly kind: AppointmentKind
    readonly status: AppointmentStatus
    readonly startsAt: Date
    readonly endsAt: Date
    readonly timeZone: string
    readonly clinician: string | null
    readonly waits: readonly VisitWait[]
  }[]
  readonly tasks: readonly {
    readonly id: string
    readonly kind: string
    readonly title: string | null
    readonly dueAt: Date
    readonly forWhom: string | null
    readonly closes: ReturnType<typeof closesFor>
  }[]
  readonly balanceCents: number
}

/** What a clinician needs to know of a client first: danger, the next step, the plan, what is ahead and what is open. */
export async function findClientOverview(
  tx: Tx,
  actor: Actor,
  clientId: string,
  now: Date,
  timeZone: string,
): Promise<ClientOverview | null> {
  const { practiceId } = actor
  const where = { ...ofVisibleClients(actor), clientId }
  const { loaded, tasks, regimen, visits, alerts } = await atOnce({
    loaded: loadPathFacts(tx, practiceId, clientId, now, timeZone),
    tasks: tx.task.findMany({
      where: { practiceId, clientId, ...openTasks },
      orderBy: { dueAt: 'asc' },
      select: {
        ...{ id: true, kind: true, title: true, dueAt: true, forRole: true, forUserId: true, madeBy: true },
        forClinician: { select: { name: true } },
        forUser: { select: { name: true } },
      },
    }),
    regimen: tx.regimen.findFirst({
      where: { ...where, status: { not: 'stopped' } },
      orderBy: { createdAt: 'desc' },
      select: {
        status: true,
        cyclesPlanned: true,
        cycles: { orderBy: { number: 'asc' }, select: { id: true, number: true, format: true, status: true } },
      },
    }),
    visits: tx.appointment.findMany({
      where: { ...where, endsAt: { gt: now }, status: { in: ['tentative', 'confirmed', 'arrived', 'in_progress'] } },
      orderBy: { startsAt: 'asc' },
      select: {
        ...{ id: true, kind: true, status: true, startsAt: true, endsAt: true, timeZone: true, findings: true },
        clinician: { select: { name: true } },
      },
    }),
    alerts: listOpenAlerts(tx, actor, clientId),
  })
  if (!loaded) return null
  return {
    path: currentStep(loaded.facts),
    alerts,
    regimen,
    visits: visits.map(({ clinician, findings, ...visit }) => ({
      ...visit,
      clinician: clinician?.name ?? null,
      waits: waitsOf({ status: visit.status, findings: readJson('Appointment.findings', findings) }),
    })),
    tasks: tasks.map(({ forRole, forClinician, forUser, forUserId, madeBy, ...task }) => ({
      ...task,
      forWhom: forUser?.name ?? forClinician?.name ?? forRole,
      closes: closesFor(task.kind, forRole, actor.role, 'userId' in actor && isOwnTask({ forUserId, madeBy }, actor.userId)),
    })),
    balanceCents: loaded.facts.balanceCents,
  }
}
