import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { legalNameOf } from '../../domain/clients/client-name.ts'
import { type DisclosureKind, disclosureCommands, disclosureOf, disclosures } from '../../domain/practice/disclosures.ts'
import { keptSince } from '../../domain/practice/retention.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { recordRead } from '../audit.ts'
import { loadDisclosureNotes } from '../records/disclosure-notes.ts'
import { loadCharts } from '../records/merges.ts'
import { loadPracticeRules } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'

type Admin = Extract<Actor, { role: 'admin' }>

/** Something of a client that left the practice through the portal: when, how, and to whom. */
export type Disclosure = {
  readonly seq: number
  readonly at: Date
  readonly kind: DisclosureKind
  readonly isCounted: boolean
  /** Null where the trail no longer knows the name. */
  readonly to: string | null
}

export type Accounting = {
  readonly clientName: string
  readonly since: Date
  readonly lines: readonly Disclosure[]
  /** What went out without the portal, as somebody wrote it down, the oldest first. The law asks that all of it be accounted for. */
  readonly noted: Awaited<ReturnType<typeof loadDisclosureNotes>>
}

/** To whom a client's information went within the years the law asks for, from every chart of theirs, oldest first. Reading it is an entry of its own. */
export async function findAccounting(tx: Tx, actor: Admin, clientId: string, now: Date): Promise<Accounting | null> {
  const { practiceId } = actor
  const client = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: { legalFirstName: true, legalLastName: true },
  })
  if (!client) return null
  const rules = await loadPracticeRules(tx, practiceId, now)
  const since = keptSince('trail', rules)
  const charts = await loadCharts(tx, practiceId, clientId)
  const events = await tx.auditEvent.findMany({
    where: {
      practiceId,
      clientId: { in: [...charts] },
      command: { in: [...disclosureCommands] },
      atMicros: { gte: BigInt(since.getTime()) * 1000n },
    },
    orderBy: { seq: 'asc' },
    select: { seq: true, atMicros: true, actorRole: true, actorId: true, command: true, outcome: true, objectId: true },
  })
  const found = events.flatMap((event) => {
    const kind = disclosureOf(event)
    return kind ? [{ ...event, kind, at: new Date(Number(event.atMicros / 1000n)) }] : []
  })
  const nameOf = await recipientsOf(tx, practiceId, charts, found)
  const noted = await loadDisclosureNotes(tx, practiceId, { charts, since: localDateOf(since, rules.timeZone) })
  recordRead(tx, { actor, at: now, command: 'disclosures.read', clientId, details: { lines: found.length + noted.length } })
  return {
    clientName: legalNameOf(client),
    since,
    noted,
    lines: found.map((event) => ({
      seq: Number(event.seq),
      at: event.at,
      kind: event.kind,
      isCounted: disclosures[event.kind].isCounted,
      to: nameOf(event),
    })),
  }
}

type Found = { readonly kind: DisclosureKind; readonly at: Date; readonly actorId: string | null; readonly objectId: string | null }

/** Where whoever did it is the one it went to. */
const byOutside = (kind: DisclosureKind) => kind === 'opened-outside' || kind === 'file-outside'

/** Finds the names that the trail, which keeps ids alone, stands for. */
async function recipientsOf(tx: Tx, practiceId: string, charts: readonly string[], found: readonly Found[]) {
  const idsOf = (kind: DisclosureKind) => found.flatMap((one) => (one.kind === kind && one.objectId ? [one.objectId] : []))
  const referrals = await tx.referral.findMany({
    where: { practiceId, id: { in: idsOf('referral') } },
    select: { id: true, prescriber: { select: { name: true } } },
  })
  const users = await tx.user.findMany({
    where: { practiceId, id: { in: found.flatMap(({ kind, actorId }) => (byOutside(kind) && actorId ? [actorId] : [])) } },
    select: { id: true, name: true },
  })
  const rides = await tx.rideHome.findMany({
    where: { practiceId, clientId: { in: [...charts] }, appointmentId: { in: idsOf('driver') } },
    select: { appointmentId: true, driverName: true },
  })
  const calls = await tx.careAlertStep.findMany({
    where: { practiceId, clientId: { in: [...charts] }, alertId: { in: idsOf('call') }, toName: { not: null }, byUser: { not: null } },
    select: { alertId: true, at: true, toName: true, byUser: true },
  })
  return ({ kind, at, actorId, objectId }: Found): string | null => {
    if (kind === 'referral') return referrals.find(({ id }) => id === objectId)?.prescriber.name ?? null
    if (byOutside(kind)) return users.find(({ id }) => id === actorId)?.name ?? null
    if (kind === 'driver') return rides.find(({ appointmentId }) => appointmentId === objectId)?.driverName ?? null
    return calls.find((call) => call.alertId === objectId && call.byUser === actorId && call.at.getTime() === at.getTime())?.toName ?? null
  }
}
