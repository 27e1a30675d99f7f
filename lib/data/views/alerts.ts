import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { AlertKind, AlertLevel } from '../../domain/alerts/alert.ts'
import type { OpenAlert } from '../../domain/alerts/open-alert.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'

const columns = {
  id: true,
  clientId: true,
  kind: true,
  level: true,
  raisedAt: true,
  dueAt: true,
  acknowledgedAt: true,
  acknowledgedName: true,
  callBy: true,
  client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } },
} as const

const openOf = ({ client, kind, level, ...row }: Prisma.CareAlertGetPayload<{ select: typeof columns }>): OpenAlert => ({
  ...row,
  kind: kind as AlertKind,
  level: level as AlertLevel,
  clientName: clientNameOf(client),
})

/** A client's open alerts, the newest first. */
export async function listOpenAlerts(tx: Tx, actor: Actor, clientId: string): Promise<OpenAlert[]> {
  const rows = await tx.careAlert.findMany({
    where: { ...ofVisibleClients(actor), clientId, closedAt: null },
    orderBy: { raisedAt: 'desc' },
    select: columns,
  })
  return rows.map(openOf)
}

/** Who is told about an alert that is theirs: as a person, as the clinician or prescriber they are, or as the desk. */
function toldTo(actor: Actor) {
  switch (actor.role) {
    case 'therapist':
      return { OR: [{ toSubjectId: actor.clinicianId }, { toUser: actor.userId }] }
    case 'prescriber':
      return { toSubjectId: actor.prescriberId }
    case 'front-desk':
      return { OR: [{ toRole: 'front-desk' }, { toUser: actor.userId }] }
    case 'admin':
      return { toUser: actor.userId }
    default:
      return { id: { in: [] as string[] } }
  }
}

/** The urgent alerts that are this person's to answer: what the strip at the top of every page says. */
export async function listOwnAlerts(tx: Tx, actor: Actor): Promise<OpenAlert[]> {
  const rows = await tx.careAlert.findMany({
    where: { ...ofVisibleClients(actor), closedAt: null, level: { not: 'notice' }, steps: { some: toldTo(actor) } },
    orderBy: { raisedAt: 'desc' },
    select: columns,
  })
  return rows.map(openOf)
}
