import type { FhirResource, Location, Organization, Practitioner, PractitionerRole } from 'fhir/r4'
import type { PersonRecord, PlaceRecord, PracticeRecord } from '../../domain/practice/export/record.ts'
import { addressOf, coded, npiOf, periodOf, telecomOf, text, to, toOrNone, without } from './parts.ts'

const ORGANIZATION_TYPE = 'http://terminology.hl7.org/CodeSystem/organization-type'
const PLACE_TYPE = 'http://terminology.hl7.org/CodeSystem/location-physical-type'

/** The practice itself, its payers, its places and the people who give care. */
export function practiceResources(practice: PracticeRecord): FhirResource[] {
  const { id, name, npi, ein, phone, email, address } = practice
  const self: Organization = {
    resourceType: 'Organization',
    id,
    identifier: [...npiOf(npi), { system: 'urn:oid:2.16.840.1.113883.4.4', value: ein }],
    active: true,
    type: [coded(ORGANIZATION_TYPE, 'prov', 'Healthcare Provider')],
    name,
    telecom: telecomOf(phone, email),
    address: addressOf(address),
  }
  return [
    self,
    ...practice.payers.map(payerOf),
    ...practice.places.map((place) => placeOf(place, id)),
    ...practice.people.map(personOf),
    ...practice.people.map((person) => roleOf(person, id)),
  ]
}

const payerOf = ({ id, name, electronicId, isActive }: PracticeRecord['payers'][number]): Organization =>
  without({
    resourceType: 'Organization' as const,
    id,
    identifier: electronicId ? [{ type: text('Electronic payer ID'), value: electronicId }] : [],
    active: isActive,
    type: [coded(ORGANIZATION_TYPE, 'pay', 'Payer')],
    name,
  })

const placeOf = ({ id, name, partOf, phone, address, isActive }: PlaceRecord, practiceId: string): Location =>
  without({
    resourceType: 'Location' as const,
    id,
    status: isActive ? ('active' as const) : ('inactive' as const),
    name,
    mode: 'instance' as const,
    telecom: telecomOf(phone, null),
    address: addressOf(address)[0],
    physicalType: partOf ? coded(PLACE_TYPE, 'ro', 'Room') : coded(PLACE_TYPE, 'si', 'Site'),
    managingOrganization: to('Organization', practiceId),
    partOf: toOrNone('Location', partOf),
  }) as Location

const personOf = ({ id, name, npi, email, isActive, licenses }: PersonRecord): Practitioner =>
  without({
    resourceType: 'Practitioner' as const,
    id,
    identifier: npiOf(npi),
    active: isActive,
    name: [{ use: 'official' as const, text: name, family: name.split(' ').at(-1) ?? name }],
    telecom: telecomOf(null, email),
    qualification: licenses.map(({ kind, number, state, from, to: until }) =>
      without({
        identifier: number ? [{ value: number, assigner: { display: state ?? kind } }] : [],
        code: text(state ? `${kind}, ${state}` : kind),
        period: periodOf(from, until),
      }),
    ),
  }) as Practitioner

const roles = { therapist: 'Therapist', prescriber: 'Outside prescriber' } as const

/** What somebody does for the practice, and where. Only its own people are of its organization. */
const roleOf = ({ id, role, specialty, taxonomy, placeIds, email, isActive }: PersonRecord, practiceId: string): PractitionerRole =>
  without({
    resourceType: 'PractitionerRole' as const,
    id: `${id}-role`,
    active: isActive,
    practitioner: to('Practitioner', id),
    organization: role === 'therapist' ? to('Organization', practiceId) : undefined,
    code: [text(roles[role])],
    specialty: taxonomy
      ? [{ coding: [{ system: 'http://nucc.org/provider-taxonomy', code: taxonomy }], ...(specialty ? { text: specialty } : {}) }]
      : specialty
        ? [text(specialty)]
        : [],
    location: placeIds.map((placeId) => to('Location', placeId)),
    telecom: telecomOf(null, email),
  }) as PractitionerRole
