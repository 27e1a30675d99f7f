import type { Setting } from '../journeys/setting.ts'
import type { FacilityPlace, PlaceOfService } from '../reference/billing-places.ts'

/** How the therapist is with the client; `none` for a journey alone at home. */
export type Contact = 'in_person' | 'video' | 'audio' | 'none'

export type PlaceFacts = {
  readonly setting: Setting
  readonly contact: Contact
  /** Where the client is in a telehealth visit. */
  readonly clientAt: 'home' | 'elsewhere' | null
  readonly facilityPlace: FacilityPlace | null
}

/** Place of service: where the *client* is, and whether the therapist is there (2.3). */
export function placeOfService({ setting, contact, clientAt, facilityPlace }: PlaceFacts): PlaceOfService {
  const remote = contact === 'video' || contact === 'audio'
  switch (setting) {
    case 'office':
      return '11'
    case 'facility':
      return remote ? '02' : (facilityPlace ?? '49')
    case 'telehealth':
      return clientAt === 'elsewhere' ? '02' : '10'
    case 'home':
      return remote || contact === 'none' ? '10' : '12'
  }
}
