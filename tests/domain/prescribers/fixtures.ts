import type { OpenPlace } from '@/lib/domain/credentials/registered-place'
import type { ClientNeed, PrescriberCandidate, PrescriberSite } from '@/lib/domain/prescribers/match'
import { goodCredentials, prescribing } from '../credentials/fixtures'

export const topeka = { latitude: 39.0473, longitude: -95.6752 }
export const lawrence = { latitude: 38.9717, longitude: -95.2353 }
export const wichita = { latitude: 37.6872, longitude: -97.3301 }

/** The therapist's office, where the prescriber can be present. */
export const oakStreet: PrescriberSite = {
  id: 'oak',
  name: 'Oak Street',
  setting: 'office',
  state: 'KS',
  routes: ['lozenge'],
  coordinates: topeka,
}
export const infusions: PrescriberSite = {
  id: 'infusions',
  name: 'Prairie Infusions',
  setting: 'facility',
  state: 'KS',
  routes: ['lozenge', 'im', 'iv'],
  coordinates: lawrence,
}

const openOffice: OpenPlace = {
  locationId: 'oak',
  facilityId: null,
  holdsStock: 'no',
  credentials: [],
  setting: 'office',
  state: 'KS',
  prescriberGoesThere: true,
}

/** A psychiatrist in Kansas with everything in order, who does everything. */
export const candidate = (given: Partial<PrescriberCandidate> = {}): PrescriberCandidate => ({
  ...prescribing().prescriber,
  credentials: goodCredentials,
  places: [openOffice, { ...openOffice, locationId: null, facilityId: 'infusions', setting: 'facility' }],
  id: 'p1',
  statesServed: ['KS'],
  routes: ['lozenge', 'im', 'iv'],
  prescribesForHome: 'yes',
  evaluatesByTelehealth: true,
  sites: [],
  office: topeka,
  nextOpeningOn: '2026-11-25',
  acceptsReferrals: true,
  signsIn: true,
  ...given,
})

/** A client in Lawrence who would take lozenges at the therapist's office on 2026-12-01. */
export const need = (given: Partial<ClientNeed> = {}): ClientNeed => ({
  state: 'KS',
  coordinates: lawrence,
  route: 'lozenge',
  setting: 'office',
  useState: 'KS',
  siteId: 'oak',
  evaluation: 'either',
  maxMiles: 50,
  on: '2026-12-01',
  client: { age: 40, pregnant: 'no', seriousCondition: 'no' },
  ...given,
})
