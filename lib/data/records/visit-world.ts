import 'server-only'
import type { VisitWorld } from '../../domain/regimens/decide-visit.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf, startOfDay } from '../../domain/time/practice-time.ts'
import type { Tx } from '../scope.ts'
import { loadCalendars } from './calendars.ts'
import { loadClinicianDays, loadStandingVisits } from './care-facts.ts'
import { loadAuthorizations, loadCoverages, loadFees, loadSliding } from './coverages.ts'
import { loadPeopleFacts } from './people-facts.ts'
import { loadRuleset } from './rulesets.ts'

export type VisitWorldRequest = {
  readonly practiceId: string
  readonly clientId: string
  readonly locationId: string
  readonly now: Date
  /** The days that matter. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** The visit being moved, whose own time does not count as taken. */
  readonly moving?: { readonly id: string; readonly isAuthorized: boolean }
}

/** Reads, at one moment, everything the rules ask about booking a visit outside a cycle. Null without the client or the place. A constant number of statements. */
export async function loadVisitWorld(tx: Tx, request: VisitWorldRequest): Promise<VisitWorld | null> {
  const { practiceId, clientId, locationId, now, from, to, moving } = request
  const client = await loadWho(tx, practiceId, clientId)
  const location = await tx.location.findUnique({
    where: { practiceId_id: { practiceId, id: locationId } },
    select: {
      timeZone: true,
      state: true,
      rooms: { where: { kind: 'treatment', isActive: true }, orderBy: { name: 'asc' }, select: { id: true } },
    },
  })
  if (!client || !location) return null
  const { timeZone } = location
  const today = localDateOf(now, timeZone)
  const except = moving ? [moving.id] : []
  const people = await loadPeopleFacts(tx, practiceId, client.referrals[0]?.prescriberId ?? null, today)
  const roomIds = location.rooms.map(({ id }) => id)
  return {
    now,
    today,
    timeZone,
    ruleset: await loadRuleset(tx, practiceId, today),
    locationState: location.state,
    client: {
      id: clientId,
      state: client.state,
      visits: await loadStandingVisits(tx, { practiceId, clientId, cycleId: null, from, to, except }),
    },
    primaryId: client.primaryClinicianId,
    clinicians: people.clinicians,
    prescriber: people.prescriber,
    coverages: await loadCoverages(tx, practiceId, clientId, today),
    authorizations: await loadAuthorizations(tx, practiceId, clientId),
    alreadyReserved: moving?.isAuthorized ? 1 : 0,
    privateContractSignedOn: null,
    calendars: await loadCalendars(
      tx,
      practiceId,
      {
        clinicianIds: people.clinicians.map(({ id }) => id),
        locationId,
        roomIds,
        otherIds: [clientId, ...(people.prescriber ? [people.prescriber.id] : [])],
        except,
      },
      { start: startOfDay(addDays(from, -1), timeZone), end: startOfDay(addDays(to, 2), timeZone) },
      now,
    ),
    roomIds,
    clinicianDays: await loadClinicianDays(tx, { practiceId, from, to, except }),
    fees: await loadFees(tx, practiceId, today),
    slidingPays: (await loadSliding(tx, practiceId, clientId, today))?.pays ?? null,
  }
}

/** The client with their primary therapist and the prescriber who took them on last. */
const loadWho = (tx: Tx, practiceId: string, clientId: string) =>
  tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: {
      state: true,
      primaryClinicianId: true,
      referrals: { where: { status: 'accepted' }, orderBy: { answeredAt: 'desc' }, take: 1, select: { prescriberId: true } },
    },
  })
