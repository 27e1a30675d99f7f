import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { addressInOneLine } from '../../domain/address.ts'
import type { AlertKind, AlertLevel } from '../../domain/alerts/alert.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import type { CssrsForm } from '../../domain/clients/cssrs.ts'
import { readJson } from '../kept-json/columns.ts'
import { loadCrisisFacts } from '../records/crisis.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients } from '../visibility.ts'

const columns = {
  id: true,
  clientId: true,
  kind: true,
  level: true,
  raisedAt: true,
  dueAt: true,
  openStep: true,
  acknowledgedAt: true,
  acknowledgedName: true,
  callBy: true,
  closedAt: true,
  closedHow: true,
  client: {
    select: {
      legalFirstName: true,
      legalLastName: true,
      chosenName: true,
      phone: true,
      addressLine: true,
      city: true,
      state: true,
      zip: true,
      clientContacts: { where: { kind: 'emergency' }, select: { id: true, name: true, relation: true, phone: true } },
    },
  },
  steps: {
    orderBy: { at: 'asc' },
    select: { id: true, step: true, toName: true, toRole: true, channel: true, at: true, outcome: true, words: true },
  },
  episode: { select: { id: true, form: true, answers: true, changes: true } },
} as const

/** An alert with its clock and steps, whom to call, and, for those who treat, the answers. Null for one the reader cannot see. */
export async function findAlert(tx: Tx, actor: Actor, id: string) {
  const row = await tx.careAlert.findFirst({ where: { ...ofVisibleClients(actor), id }, select: columns })
  if (!row) return null
  const { client, kind, level, episode, ...alert } = row
  const { planReviewedOn } = await loadCrisisFacts(tx, actor.practiceId, alert.clientId)
  return {
    ...alert,
    kind: kind as AlertKind,
    level: level as AlertLevel,
    planReviewedOn,
    client: {
      name: clientNameOf(client),
      phone: client.phone,
      address: client.addressLine && addressInOneLine(client),
      contacts: client.clientContacts,
    },
    episode: episode && {
      id: episode.id,
      form: episode.form as CssrsForm,
      answers: readJson('SafetyEpisode.answers', episode.answers),
      changes: readJson('SafetyEpisode.changes', episode.changes),
    },
  }
}

export type AlertPage = NonNullable<Awaited<ReturnType<typeof findAlert>>>
