import type { Coverage, FhirResource, Patient, RelatedPerson } from 'fhir/r4'
import type { ClientRecord, CoverageRecord } from '../../domain/practice/export/record.ts'
import { labelOf } from '../../messages/label.ts'
import { careResources } from './care-resources.ts'
import { claimResources } from './claim-resources.ts'
import { findingResources } from './finding-resources.ts'
import { paperResources } from './paper-resources.ts'
import { addressOf, periodOf, telecomOf, text, to, without } from './parts.ts'

const genders: Readonly<Record<string, Patient['gender']>> = { F: 'female', M: 'male', X: 'other' }
const standings: Readonly<Record<string, Coverage['status']>> = { active: 'active', ended: 'cancelled', denied: 'cancelled' }

/** A client and everything that is theirs, but psychotherapy notes, which nobody takes along. */
export const clientResources = (client: ClientRecord): FhirResource[] => [
  patientOf(client),
  ...client.contacts.map((contact) => contactOf(contact, client.id)),
  ...client.coverages.map((coverage) => coverageOf(coverage, client.id)),
  ...careResources(client),
  ...findingResources(client),
  ...paperResources(client),
  ...claimResources(client),
]

function patientOf(client: ClientRecord): Patient {
  const { id, first, last, chosenName } = client
  return without({
    resourceType: 'Patient' as const,
    id,
    identifier: [{ system: `https://${client.hostname}/clients`, value: id }],
    active: client.isActive,
    name: [
      { use: 'official' as const, family: last || first, given: last ? [first] : [] },
      ...(chosenName ? [{ use: 'usual' as const, text: chosenName }] : []),
    ].map(without),
    telecom: telecomOf(client.phone, client.email),
    gender: genders[client.sexForClaims ?? ''] ?? 'unknown',
    birthDate: client.bornOn ?? undefined,
    address: addressOf(client.address),
    generalPractitioner: client.therapistId ? [to('Practitioner', client.therapistId)] : [],
    managingOrganization: to('Organization', client.practiceId),
  }) as Patient
}

const contactOf = ({ id, name, relation, phone }: ClientRecord['contacts'][number], clientId: string): RelatedPerson => ({
  resourceType: 'RelatedPerson',
  id,
  patient: to('Patient', clientId),
  relationship: [text(relation)],
  name: [{ text: name }],
  telecom: telecomOf(phone, null),
})

function coverageOf(coverage: CoverageRecord, clientId: string): Coverage {
  const { id, status, program, planName, groupNumber } = coverage
  const kinds = [
    ['plan', planName],
    ['group', groupNumber],
  ] as const
  return without({
    resourceType: 'Coverage' as const,
    id,
    status: standings[status] ?? 'draft',
    type: text(labelOf('coverageProgram', program)),
    subscriberId: coverage.memberId ?? undefined,
    beneficiary: to('Patient', clientId),
    relationship: text(coverage.relation),
    period: periodOf(coverage.startsOn, coverage.endsOn),
    payor: [coverage.payerId ? to('Organization', coverage.payerId) : to('Patient', clientId)],
    class: kinds.flatMap(([code, value]) =>
      value ? [{ type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code }] }, value }] : [],
    ),
    order: Math.max(1, coverage.priority),
  }) as Coverage
}
