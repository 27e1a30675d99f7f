import type { Setting } from '../journeys/setting.ts'
import type { FacilityPlace, PlaceOfService } from '../reference/billing-places.ts'

/** How the therapist is with the client; `none` for a journey alone at home. */
export type Contact = 'in_person' | 'video' | 'audio' | 'none'

export type PlaceFacts = {
  readonly setting: Setting
  readonly contact: Contact
  /** Where the client is in a visit by video or telephone; at home where nobody said otherwise. */
  readonly clientAt: 'home' | 'elsewhere' | null
  readonly facilityPlace: FacilityPlace | null
}

/** Place of service: where the *client* is, and whether the therapist is there. Null where a facility has not told its own. */
export function placeOfService({ setting, contact, clientAt, facilityPlace }: PlaceFacts): PlaceOfService | null {
  const remote = contact !== 'in_person'
  switch (setting) {
    case 'office':
      return '11'
    case 'facility':
      return remote ? '02' : facilityPlace
    case 'telehealth':
      return clientAt === 'elsewhere' ? '02' : '10'
    case 'home':
      if (!remote) return '12'
      return clientAt === 'elsewhere' ? '02' : '10'
  }
}
