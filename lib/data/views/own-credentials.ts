import 'server-only'
import type { ActorFor } from '../../domain/access/permissions.ts'
import type { Credential } from '../../domain/credentials/credential.ts'
import { prescriberEligibleThrough, therapistEligibleThrough } from '../../domain/credentials/eligible-through.ts'
import type { Reach } from '../../domain/credentials/reach.ts'
import { visitDuties } from '../../domain/credentials/rule-kap-training.ts'
import { unknownClient } from '../../domain/credentials/rule-prescriber-eligible.ts'
import { prescribingUses } from '../../domain/prescribers/prescribing-use.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { loadCredentials } from '../records/credentials.ts'
import { loadOpenPlaces } from '../records/dosing-places.ts'
import { loadClinicians, loadPrescribers } from '../records/people-facts.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'
import { findSitePerson, type SitePerson } from './site.ts'

type Holder = ActorFor<'credential.save-own'>

/** What the practice has on file for the clinician or prescriber who asks. */
export const listOwnCredentials = (tx: Tx, actor: Holder): Promise<Credential[]> =>
  loadCredentials(
    tx,
    actor.practiceId,
    actor.role === 'therapist' ? { clinicianId: actor.clinicianId } : { prescriberId: actor.prescriberId },
  )

/** Until when whoever asks may be booked with what is on file, by state: a therapist for each duty, a prescriber for each route at a place that gives it. */
export const findOwnReach = (tx: Tx, actor: Holder, today: LocalDate): Promise<Reach[]> =>
  actor.role === 'therapist' ? reachOfTherapist(tx, actor, today) : reachOfPrescriber(tx, actor, today)

const statesOf = (credentials: readonly Credential[]): string[] =>
  [...new Set(credentials.flatMap(({ kind, state }) => (kind === 'license' && state ? [state] : [])))].sort()

async function reachOfTherapist(
  tx: Tx,
  { practiceId, clinicianId }: Extract<Holder, { role: 'therapist' }>,
  today: LocalDate,
): Promise<Reach[]> {
  const ruleset = await loadRuleset(tx, practiceId, today)
  const therapist = (await loadClinicians(tx, practiceId)).find(({ id }) => id === clinicianId)
  if (!therapist) return []
  return statesOf(therapist.credentials).map((state) => ({
    state,
    uses: visitDuties.map((duty) => ({
      what: duty,
      through: therapistEligibleThrough({ therapist, duty, clientState: state, payerAllows: 'nobody-bills' }, today, ruleset),
    })),
  }))
}

async function reachOfPrescriber(
  tx: Tx,
  { practiceId, prescriberId }: Extract<Holder, { role: 'prescriber' }>,
  today: LocalDate,
): Promise<Reach[]> {
  const ruleset = await loadRuleset(tx, practiceId, today)
  const [prescriber] = await loadPrescribers(tx, practiceId, [prescriberId], today)
  const row = await tx.prescriber.findUnique({
    where: { practiceId_id: { practiceId, id: prescriberId } },
    select: { routes: true },
  })
  if (!prescriber || !row) return []
  const reach: Reach[] = statesOf(prescriber.credentials).map((state) => ({ state, uses: [] }))
  for (const route of row.routes) {
    const places = (await loadOpenPlaces(tx, practiceId, [prescriberId], route)).get(prescriberId) ?? []
    for (const [index, { state, uses }] of reach.entries()) {
      const there = places.filter((place) => place.state === state)
      const [place] = there
      if (!place) continue
      const asked = { route, setting: place.setting, clientState: state, prescriber, places: there, on: today }
      const [use] = prescribingUses(asked)
      const through = use ? prescriberEligibleThrough({ prescriber, use, client: unknownClient }, today, ruleset) : null
      reach[index] = { state, uses: [...uses, { what: route, through }] }
    }
  }
  return reach.filter(({ uses }) => uses.length > 0)
}

/** What the public pages say of a therapist, or would: with the version their form is opened with. */
export type OwnProfile = { readonly person: SitePerson; readonly isPublished: boolean; readonly version: number }

/** The therapist who asks, as visitors meet them; null for one who is not on file. */
export async function findOwnProfile(
  tx: Tx,
  { practiceId, clinicianId }: Extract<Holder, { role: 'therapist' }>,
  today: LocalDate,
): Promise<OwnProfile | null> {
  const person = await findSitePerson(tx, practiceId, clinicianId, today)
  const row = await tx.clinician.findUnique({
    where: { practiceId_id: { practiceId, id: clinicianId } },
    select: { isPublished: true, version: true },
  })
  return person && row && { person, ...row }
}
