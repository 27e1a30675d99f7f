import 'server-only'
import type { NetworkFact } from '../../domain/coverage/network.ts'
import type { ClinicianInWorld, PrescriberInWorld, World } from '../../domain/law/world.ts'
import type { LocalDate, TimeZone } from '../../domain/time/local.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import { KeptByVersion } from '../kept-by-version.ts'
import type { Tx } from '../scope.ts'
import { credentialColumns, credentialOf, protocolsOfPrescribers, supervisedTogether } from './credentials.ts'
import { networkColumns, networkFactOf } from './network-standings.ts'
import { clinicianColumns, clinicianInWorldOf, prescriberColumns } from './people-facts.ts'

/** The people and places of a practice that a visit could take, with the credentials of each. */
export type PeopleAndPlaces = {
  readonly locations: ReadonlyMap<string, LocationAtHand>
  readonly facilities: World['facilities']
  /** Those who are active. */
  readonly clinicians: readonly ClinicianInWorld[]
  /** These prescribers, as they stand on a day. */
  readonly prescribersOn: (ids: readonly string[], on: LocalDate) => PrescriberInWorld[]
  /** What these payers said about the clinicians, with the days each holds. */
  readonly networksOf: (payerIds: ReadonlySet<string>) => NetworkFact[]
}

type LocationAtHand = Pick<World['location'], 'state' | 'holdsStock'> & {
  readonly timeZone: TimeZone
  /** Rooms for treatment, by name. */
  readonly roomIds: readonly string[]
}

const columns = {
  locations: {
    select: {
      id: true,
      timeZone: true,
      state: true,
      holdsStock: true,
      rooms: { where: { kind: 'treatment', isActive: true }, orderBy: { name: 'asc' }, select: { id: true } },
    },
  },
  partnerFacilities: {
    where: { isActive: true },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      state: true,
      timeZone: true,
      holdsStock: true,
      routes: true,
      remsExpiresOn: true,
      chairs: { where: { isActive: true }, select: { id: true } },
      credentials: { where: { kind: 'dea' }, select: credentialColumns },
    },
  },
  clinicians: { where: { isActive: true }, orderBy: { name: 'asc' }, select: clinicianColumns },
  networkStandings: { orderBy: { fromOn: 'asc' }, select: networkColumns },
  prescribers: { select: prescriberColumns },
  credentials: protocolsOfPrescribers,
} as const satisfies Prisma.PracticeSelect

type Row = Prisma.PracticeGetPayload<{ select: typeof columns }>

const kept = new KeptByVersion<PeopleAndPlaces>()

/**
 * The people and places of a practice, as they stood under the version that a read of its rules has told: one statement, and none where this
 * process knows them.
 */
export async function loadPeopleAndPlaces(tx: Tx, practiceId: string, version: string | null): Promise<PeopleAndPlaces> {
  const known = kept.of(practiceId)
  if (known && known.version === version) return known.value
  const row = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: columns })
  return kept.keep(practiceId, version, peopleAndPlacesOf(row))
}

function peopleAndPlacesOf({ locations, partnerFacilities, clinicians, networkStandings, prescribers, credentials }: Row): PeopleAndPlaces {
  const networks = networkStandings.map(networkFactOf)
  const held = prescribers.map(({ credentials: own, ...row }) => ({ ...row, credentials: own.map(credentialOf) }))
  return {
    locations: new Map(locations.map(({ id, rooms, ...row }) => [id, { ...row, roomIds: rooms.map((room) => room.id) }])),
    facilities: partnerFacilities.map(facilityOf),
    clinicians: clinicians.map(clinicianInWorldOf),
    prescribersOn: (ids, on) =>
      held
        .filter(({ id }) => ids.includes(id))
        .map((one) => ({ ...one, supervisedTogether: supervisedTogether(one.credentials, credentials, on) })),
    networksOf: (payerIds) => networks.filter(({ payerId }) => payerIds.has(payerId)),
  }
}

const facilityOf = ({ remsExpiresOn, chairs, credentials, ...rest }: Row['partnerFacilities'][number]): World['facilities'][number] => ({
  ...rest,
  remsExpiresOn: fromDayOrNull(remsExpiresOn),
  chairIds: chairs.map(({ id }) => id),
  credentials: credentials.map(credentialOf),
})
