/** Places of service, in our own words. The place is where the client is. */
export const placesOfService = {
  '02': { label: 'Video, client elsewhere' },
  '10': { label: 'Video, client at home' },
  '11': { label: 'Office' },
  '12': { label: 'Home visit' },
  '19': { label: 'Hospital outpatient, off campus' },
  '22': { label: 'Hospital outpatient, on campus' },
  '49': { label: 'Independent clinic' },
  '53': { label: 'Community mental health center' },
  '99': { label: 'Other place' },
} as const satisfies Record<string, { readonly label: string }>

export type PlaceOfService = keyof typeof placesOfService

/** Places a partner facility can be. */
export const facilityPlaces = ['11', '19', '22', '49', '53'] as const satisfies readonly PlaceOfService[]
export type FacilityPlace = (typeof facilityPlaces)[number]

/** A stored code as a place a facility can be; null where nobody has told. */
export const facilityPlaceOf = (code: string | null): FacilityPlace | null => facilityPlaces.find((place) => place === code) ?? null
