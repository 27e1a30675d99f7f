import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { ageOn } from '../../domain/clients/age.ts'
import { unknownClient } from '../../domain/credentials/rule-prescriber-eligible.ts'
import type { Route } from '../../domain/journeys/route.ts'
import type { Setting } from '../../domain/journeys/setting.ts'
import type { ClientNeed, PrescriberCandidate, PrescriberMatch } from '../../domain/prescribers/match.ts'
import { matchPrescribers } from '../../domain/prescribers/match-prescribers.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { coordinatesOf } from '../coordinates.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { countSupervisedTogether, loadPrescriberCredentials } from '../records/credentials.ts'
import { loadOpenPlaces } from '../records/dosing-places.ts'
import { loadRuleset } from '../records/rulesets.ts'
import { loadThoseWhoSignIn } from '../records/users.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

export type MatchRow = PrescriberMatch & {
  readonly name: string
  readonly profession: string
  readonly specialty: string
  readonly practiceName: string
  readonly place: string
  readonly referral: 'none' | 'sent' | 'accepted'
}

export type MatchQuestion = {
  readonly route: Route
  readonly setting: Setting
  /** How far the client would travel; null for no limit. */
  readonly maxMiles: number | null
}

/** Who could prescribe for a client, best first, with what is ticked off and what would make the others fit. Null when the client is not this person's to see. */
export async function findPrescriberMatches(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { route, setting, maxMiles }: MatchQuestion,
  now: Date,
): Promise<MatchRow[] | null> {
  const { practiceId } = actor
  const client = await tx.client.findFirst({
    where: { AND: [visibleClients(actor), { id: clientId }] },
    select: {
      state: true,
      zip: true,
      bornOn: true,
      practice: { select: { timeZone: true } },
      referrals: { where: { status: { in: ['sent', 'accepted'] } }, select: { prescriberId: true, status: true } },
    },
  })
  if (!client) return null
  const today = localDateOf(now, client.practice.timeZone)
  const location = await loadFirstLocation(tx, practiceId)
  const need: ClientNeed = {
    state: client.state,
    coordinates: coordinatesOf(client.zip),
    route,
    setting,
    useState: setting === 'office' ? (location?.state ?? client.state) : client.state,
    siteId: setting === 'office' ? (location?.id ?? null) : null,
    evaluation: 'either',
    maxMiles,
    on: today,
    client: client.bornOn ? { ...unknownClient, age: ageOn(fromDay(client.bornOn), today) } : unknownClient,
  }
  const rows = await loadCandidates(tx, practiceId, { route, on: today })
  const ruleset = await loadRuleset(tx, practiceId, today)
  const known = new Map(rows.map((row) => [row.candidate.id, row]))
  return matchPrescribers(
    need,
    rows.map(({ candidate }) => candidate),
    today,
    ruleset,
  ).flatMap((match) => {
    const row = known.get(match.prescriberId)
    if (!row) return []
    const referral = client.referrals.find(({ prescriberId }) => prescriberId === match.prescriberId)
    return [{ ...match, ...row.shown, referral: referral?.status === 'accepted' ? 'accepted' : referral ? 'sent' : 'none' } as const]
  })
}

/** Where the practice gives medicine itself. */
export const loadFirstLocation = (tx: Tx, practiceId: string) =>
  tx.location.findFirst({ where: { practiceId, isActive: true }, orderBy: { createdAt: 'asc' }, select: { id: true, state: true } })

const candidate = {
  id: true,
  name: true,
  profession: true,
  specialty: true,
  isPsychiatric: true,
  practiceName: true,
  city: true,
  state: true,
  zip: true,
  statesServed: true,
  routes: true,
  prescribesForHome: true,
  evaluatesByTelehealth: true,
  nextOpeningOn: true,
  acceptsReferrals: true,
  prescriberSites: {
    select: {
      id: true,
      name: true,
      state: true,
      zip: true,
      facility: { select: { id: true, routes: true } },
      location: { select: { id: true } },
    },
  },
} as const satisfies Prisma.PrescriberSelect

type Asked = { readonly route: Route; readonly on: LocalDate }

/** Every active prescriber as the matching wants them, with what a list shows. */
export async function loadCandidates(tx: Tx, practiceId: string, { route, on }: Asked) {
  const rows = await tx.prescriber.findMany({ where: { practiceId, isActive: true }, select: candidate })
  const ids = rows.map(({ id }) => id)
  const credentials = await loadPrescriberCredentials(tx, practiceId, ids)
  const places = await loadOpenPlaces(tx, practiceId, ids, route)
  const signIn = await loadThoseWhoSignIn(tx, 'prescriber')
  const together = new Map<string, number | null>()
  for (const id of ids) together.set(id, await countSupervisedTogether(tx, practiceId, credentials.get(id) ?? [], on))
  return rows.map((row) => ({
    shown: {
      name: row.name,
      profession: row.profession,
      specialty: row.specialty,
      practiceName: row.practiceName,
      place: `${row.city}, ${row.state}`,
    },
    candidate: {
      id: row.id,
      profession: row.profession,
      isPsychiatric: row.isPsychiatric,
      credentials: credentials.get(row.id) ?? [],
      supervisedTogether: together.get(row.id) ?? null,
      places: places.get(row.id) ?? [],
      statesServed: row.statesServed,
      routes: row.routes,
      prescribesForHome: row.prescribesForHome,
      evaluatesByTelehealth: row.evaluatesByTelehealth,
      office: coordinatesOf(row.zip),
      nextOpeningOn: fromDayOrNull(row.nextOpeningOn),
      acceptsReferrals: row.acceptsReferrals,
      signsIn: signIn.has(row.id),
      sites: row.prescriberSites.map((site) => ({
        id: site.facility?.id ?? site.location?.id ?? site.id,
        name: site.name,
        setting: site.facility ? ('facility' as const) : ('office' as const),
        state: site.state,
        routes: site.facility?.routes ?? ['lozenge' as const],
        coordinates: coordinatesOf(site.zip),
      })),
    } satisfies PrescriberCandidate,
  }))
}
