import 'server-only'
import type { World } from '../../domain/law/world.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { localDateOf, startOfDay } from '../../domain/time/practice-time.ts'
import type { Tx } from '../scope.ts'
import { loadAccounts } from './accounts.ts'
import { loadCalendars } from './calendars.ts'
import { loadClientFacts } from './client-facts.ts'
import { loadAuthorizations, loadCoverages, loadSignedAt } from './coverages.ts'
import { loadPapers } from './documents.ts'
import { loadHardships } from './hardships.ts'
import { loadJourneysAround } from './journeys-around.ts'
import { loadMedicaidAsked } from './medicaid-answers.ts'
import { loadNetworkFacts } from './network-standings.ts'
import { loadNotices } from './notices.ts'
import { loadRestrictions, loadSetAside } from './own-wishes.ts'
import { loadClinicians, loadPrescribers } from './people-facts.ts'
import { loadPlaceFacts } from './place-facts.ts'
import { loadPresences } from './presences.ts'
import { loadFees } from './prices.ts'
import { loadPrivateContracts } from './private-contracts.ts'
import { loadRuleset } from './rulesets.ts'
import { loadTiers } from './sliding-tiers.ts'
import { loadClinicianDays, loadVisitsOf } from './visit-facts.ts'

export type WorldRequest = {
  readonly practiceId: string
  readonly clientId: string
  readonly locationId: string
  readonly now: Date
  /** The local days that matter. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** The visits that are written anew, whose own time does not count as taken. */
  readonly moving?: readonly string[]
}

/** The signed papers that visits ask about. */
const papers = ['treatment-consent', 'education-acknowledgement', 'ride-home-agreement', 'extended-care-notice', 'at-home-dosing-consent']

/**
 * Reads, at one moment, everything the law asks about a client's visits in a window of local days. Null without the client or the place.
 * A constant number of statements, however many people, rooms and visits there are.
 */
export async function loadWorld(tx: Tx, request: WorldRequest): Promise<World | null> {
  const { practiceId, clientId, locationId, now, from, to, moving = [] } = request
  const place = await loadPlaceFacts(tx, practiceId, locationId, from, to)
  const facts = place && (await loadClientFacts(tx, practiceId, clientId))
  if (!place || !facts) return null
  const { timeZone } = place
  const today = localDateOf(now, timeZone)
  const ruleset = await loadRuleset(tx, practiceId, today)
  const visits = await loadVisitsOf(tx, { practiceId, clientId, from, to })
  const clinicians = await loadClinicians(tx, practiceId)
  const prescribers = await loadPrescribers(tx, practiceId, facts.prescriberIds, today)
  const coverages = await loadCoverages(tx, practiceId, clientId)
  const window = { start: startOfDay(addDays(from, -1), timeZone), end: startOfDay(addDays(to, 2), timeZone) }
  const chairs = place.facilities.flatMap(({ chairIds }) => chairIds)
  return {
    ...facts.world,
    ...place.world,
    now,
    today,
    timeZone,
    ruleset,
    visits,
    clinicians,
    prescribers,
    documents: await loadPapers(tx, practiceId, clientId, timeZone),
    papers: await loadSignedAt(tx, practiceId, clientId, papers),
    notices: (await loadNotices(tx, { practiceId, timeZone }, [clientId])).get(clientId) ?? [],
    coverages,
    networks: await loadNetworkFacts(
      tx,
      practiceId,
      coverages.flatMap(({ payerId }) => payerId ?? []),
    ),
    presences: await loadPresences(tx, practiceId, facts.prescriberIds, window),
    journeys: await loadJourneysAround(tx, practiceId, clientId),
    authorizations: await loadAuthorizations(tx, practiceId, clientId),
    privateContracts: (await loadPrivateContracts(tx, practiceId, [clientId])).get(clientId) ?? [],
    vaSetAside: (await loadSetAside(tx, practiceId, [clientId])).get(clientId) ?? [],
    restrictions: (await loadRestrictions(tx, practiceId, [clientId])).get(clientId) ?? [],
    medicaidAskedOn: (await loadMedicaidAsked(tx, practiceId, [clientId])).get(clientId) ?? null,
    account: (await loadAccounts(tx, practiceId, [clientId])).get(clientId) ?? [],
    fees: await loadFees(tx, practiceId),
    tiers: (await loadTiers(tx, practiceId, [clientId])).get(clientId) ?? [],
    hardships: await loadHardships(tx, practiceId, clientId),
    calendars: await loadCalendars(
      tx,
      practiceId,
      {
        clinicianIds: clinicians.map(({ id }) => id),
        locationId,
        roomIds: place.world.roomIds,
        otherIds: [clientId, ...chairs, ...prescribers.map(({ id }) => id)],
        except: moving,
      },
      window,
      now,
    ),
    clinicianDays: await loadClinicianDays(tx, { practiceId, from, to }),
  }
}
