import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { countedTo, type Page } from '../../domain/page.ts'
import { isId } from '../../ids.ts'
import { actsThatSay } from '../../messages/say-act.ts'
import { atOnce } from '../at-once.ts'
import { recordRead } from '../audit.ts'
import type { Prisma } from '../generated/client.ts'
import { type JsonOf, readJson } from '../kept-json/columns.ts'
import { readPage } from '../list-page.ts'
import { loadNames } from '../records/users.ts'
import type { Tx } from '../scope.ts'

export type AuditRow = {
  readonly seq: number
  readonly at: Date
  readonly role: string
  readonly actorName: string | null
  readonly command: string
  readonly outcome: string
  readonly clientId: string | null
  readonly clientName: string | null
  readonly objectId: string | null
  readonly details: JsonOf<'AuditEvent.details'>
}

type Admin = Extract<Actor, { role: 'admin' }>

export const AUDIT_PAGE = 50

export type AuditFilter = {
  /** Part of what an act is called, or the id of a person, a client or a thing. */
  readonly search: string
  readonly outcomes: readonly string[]
  readonly roles: readonly string[]
  readonly from: Date | null
  readonly before: Date | null
  /** From 1. */
  readonly page: number
}

export type AuditPage = Pick<Page<AuditRow>, 'total' | 'isMore'> & { readonly rows: readonly AuditRow[] }

/** One page of the trail, the newest first, with names for the people and clients it names. Four statements; reading it is an entry of its own. */
export async function listAuditEvents(tx: Tx, actor: Admin, filter: AuditFilter, now: Date): Promise<AuditPage> {
  const where = whereOf(actor.practiceId, filter)
  const most = countedTo(filter.page, AUDIT_PAGE)
  const listed = await readPage({
    ...{ page: filter.page, pageSize: AUDIT_PAGE, most },
    count: tx.auditEvent.count({ where, take: most + 1, orderBy: { seq: 'desc' } }),
    rows: (cut) =>
      tx.auditEvent.findMany({
        where,
        orderBy: { seq: 'desc' },
        ...cut,
        select: {
          seq: true,
          atMicros: true,
          actorRole: true,
          actorId: true,
          clientId: true,
          command: true,
          outcome: true,
          objectId: true,
          details: true,
        },
      }),
  })
  const { items: events, ...counted } = listed
  const names = await namesOf(tx, actor.practiceId, events)
  const { search, outcomes, roles, page } = filter
  recordRead(tx, {
    actor,
    at: now,
    command: 'audit.read',
    details: { search, outcomes: [...outcomes], roles: [...roles], page },
  })
  return {
    ...counted,
    rows: events.map(({ seq, atMicros, actorRole, actorId, clientId, details, ...event }) => ({
      ...event,
      seq: Number(seq),
      at: new Date(Number(atMicros / 1000n)),
      role: actorRole,
      actorName: actorId === null ? null : (names.users.get(actorId) ?? null),
      clientId,
      clientName: clientId === null ? null : (names.clients.get(clientId) ?? null),
      details: readJson('AuditEvent.details', details),
    })),
  }
}

function whereOf(practiceId: string, { search, outcomes, roles, from, before }: AuditFilter): Prisma.AuditEventWhereInput {
  const text = search.trim().toLowerCase()
  return {
    practiceId,
    ...(outcomes.length > 0 && { outcome: { in: [...outcomes] } }),
    ...(roles.length > 0 && { actorRole: { in: [...roles] } }),
    ...(text !== '' &&
      (isId(text)
        ? { OR: [{ actorId: text }, { clientId: text }, { objectId: text }] }
        : { OR: [{ command: { in: actsThatSay(text) } }, { command: { contains: text } }] })),
    ...((from || before) && { atMicros: { ...(from && { gte: microsOf(from) }), ...(before && { lt: microsOf(before) }) } }),
  }
}

const microsOf = (instant: Date): bigint => BigInt(instant.getTime()) * 1000n

type Named = { readonly actorId: string | null; readonly clientId: string | null }

async function namesOf(tx: Tx, practiceId: string, events: readonly Named[]) {
  const { users, clients } = await atOnce({
    users: loadNames(
      tx,
      practiceId,
      events.flatMap(({ actorId }) => actorId ?? []),
    ),
    clients: tx.client.findMany({
      where: { practiceId, id: { in: [...new Set(events.flatMap(({ clientId }) => clientId ?? []))] } },
      select: { id: true, chosenName: true, legalFirstName: true, legalLastName: true },
    }),
  })
  return {
    users,
    clients: new Map(clients.map((client) => [client.id, clientNameOf(client)])),
  }
}
