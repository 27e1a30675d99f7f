import { describe, expect, test } from 'vitest'
import type { ClientRecord, PracticeRecord } from '@/lib/domain/practice/export/record'
import { toLocalDate } from '@/lib/domain/time/local'
import { bundleOf } from '@/lib/files/fhir/bundle'
import { clientResources } from '@/lib/files/fhir/client-resources'
import { practiceResources } from '@/lib/files/fhir/practice-resources'
import { faultsOf } from '@/tests/support/fhir-validators'

const day = toLocalDate('2026-12-01')
const at = '2026-12-01T16:00:00.000Z'
const later = '2026-12-01T18:00:00.000Z'

const practice: PracticeRecord = {
  id: 'practice-1',
  hostname: 'alder.example',
  name: 'Alder House Therapy LLC',
  npi: '1234567893',
  ein: '12-3456789',
  phone: '+15555550100',
  email: 'desk@alder.example',
  address: { line: '12 Example Street', city: 'Northside', state: 'IL', zip: '60000' },
  payers: [{ id: 'payer-1', name: 'Prairie Mutual (demo)', electronicId: 'PM1', isActive: true }],
  places: [
    {
      id: 'site-1',
      name: 'Alder House',
      partOf: null,
      phone: '+15555550100',
      address: { line: '12 Example Street', city: 'Northside', state: 'IL', zip: '60000' },
      isActive: true,
    },
    { id: 'room-1', name: 'Room One', partOf: 'site-1', phone: null, address: null, isActive: false },
  ],
  people: [
    {
      id: 'clinician-1',
      name: 'A. Roe',
      npi: '1987654328',
      email: null,
      isActive: true,
      ...{ role: 'therapist', specialty: 'LPC', taxonomy: '101YM0800X', placeIds: ['site-1'] },
      licenses: [{ kind: 'license', number: '149.1', state: 'IL', from: null, to: day }],
    },
    {
      ...{ id: 'prescriber-1', name: 'Dr. Example', npi: null, email: 'd@example.com', isActive: true, licenses: [] },
      ...{ role: 'prescriber', specialty: 'Psychiatry', taxonomy: null, placeIds: [] },
    },
  ],
}

const visit = {
  id: 'visit-1',
  kind: 'journey',
  status: 'completed',
  setting: 'office',
  startsAt: at,
  endsAt: later,
  startedAt: at,
  completedAt: later,
  clinicianId: 'clinician-1',
  prescriberId: null,
  placeId: 'room-1',
  cycleId: 'cycle-1',
  cancelReason: null,
}

const client: ClientRecord = {
  id: 'client-1',
  practiceId: 'practice-1',
  hostname: 'alder.example',
  first: 'Ada',
  last: 'Łukasiewicz-Nguyễn',
  chosenName: 'Ad <b>',
  sexForClaims: 'X',
  bornOn: day,
  email: 'ada@example.com',
  phone: '+15555550101',
  address: { line: null, city: null, state: 'IL', zip: null },
  isActive: true,
  therapistId: 'clinician-1',
  contacts: [{ id: 'contact-1', name: 'Bo Rowe', relation: 'spouse', phone: '+15555550102' }],
  coverages: [
    {
      ...{ id: 'coverage-1', payerId: 'payer-1', program: 'commercial', status: 'active', priority: 1, planName: 'Gold', memberId: 'PM-7' },
      ...{ groupNumber: 'G-1', relation: 'self', startsOn: day, endsOn: null },
    },
    {
      ...{ id: 'coverage-2', payerId: null, program: 'self_pay', status: 'pending', priority: 0, planName: null, memberId: null },
      ...{ groupNumber: null, relation: 'self', startsOn: day, endsOn: day },
    },
  ],
  visits: [
    visit,
    ...['tentative', 'confirmed', 'arrived', 'in_progress', 'cancelled', 'no_show'].map((status, index) => ({
      ...visit,
      ...{
        id: `visit-${index + 2}`,
        status,
        setting: index % 2 === 0 ? 'telehealth' : 'home',
        startedAt: status === 'in_progress' ? at : null,
        completedAt: null,
      },
      ...{ placeId: null, cancelReason: status === 'cancelled' ? 'ill' : null },
    })),
  ],
  objectives: [
    { id: 'goal-1', body: 'Sleep through the night', reachedOn: null },
    { id: 'goal-2', body: 'Call my sister', reachedOn: day },
  ],
  regimens: [
    {
      ...{ id: 'regimen-1', status: 'active', startsOn: day, endedOn: null, clinicianId: 'clinician-1' },
      cycles: [{ id: 'cycle-1', number: 1, format: 'A', status: 'completed', route: 'im', setting: 'office', journeyOn: day }],
    },
    { id: 'regimen-2', status: 'planned', startsOn: null, endedOn: null, clinicianId: 'clinician-1', cycles: [] },
  ],
  orders: [
    {
      ...{ id: 'order-1', prescriberId: 'prescriber-1', status: 'active', route: 'im', form: 'vial', doseMg: 75.5, orderedAt: at },
      ...{ issuedOn: day, expiresOn: day, replacesId: null },
    },
  ],
  doses: [
    { id: 'dose-1', visitId: 'visit-1', orderId: 'order-1', at, doseMg: 75.5, isVoid: false },
    { id: 'dose-2', visitId: 'visit-1', orderId: null, at, doseMg: null, isVoid: true },
  ],
  vitals: [
    {
      ...{ id: 'vital-1', visitId: 'visit-1', takenAt: at, systolic: 120, diastolic: 80, heartRate: 70, spo2: 98, temperature: 36.6 },
      ...{ respiratoryRate: 14, isVoid: false },
    },
    {
      ...{ id: 'vital-2', visitId: 'visit-1', takenAt: at, systolic: null, diastolic: null, heartRate: 71, spo2: null, temperature: null },
      ...{ respiratoryRate: null, isVoid: true },
    },
  ],
  measures: [{ id: 'measure-1', takenAt: at, weightKg: 70.2, heightCm: null }],
  answers: [
    { id: 'answers-1', kind: 'phq9', takenAt: at, answers: [0, 1, 2, 3, null, 0, 0, 0, 0], total: 6, band: 'mild' },
    { id: 'answers-2', kind: 'pcl5', takenAt: at, answers: [4], total: 4, band: 'low' },
  ],
  signatures: [
    {
      ...{ id: 'signature-1', key: 'release-of-information', title: 'Release', version: 1, hash: 'a'.repeat(64), signedAt: at },
      isRevoked: true,
    },
  ],
  superbills: [{ id: 'bill-1', number: 'SB-1', issuedAt: at, isVoid: true }],
  notes: [{ id: 'note-1', kind: 'journey', visitId: 'visit-1', clinicianId: 'clinician-1', signedAt: at, body: { plan: 'Rest' } }],
  charges: [
    {
      ...{ id: 'charge-1', visitId: 'visit-1', clinicianId: 'clinician-1', code: '90837', modifiers: ['95'], units: 1, startedAt: at },
      ...{ stoppedAt: later, chargeCents: 20_050, diagnosisCodes: ['F33.1'], status: 'posted' },
    },
  ],
  claims: [
    {
      ...{ id: 'claim-1', number: 'CL-1', coverageId: 'coverage-1', status: 'ready', serviceOn: day, createdAt: at, chargedCents: 20_050 },
      lines: [{ number: 1, chargeId: 'charge-1', chargedCents: 20_050 }],
    },
    {
      ...{ id: 'claim-2', number: 'CL-2', coverageId: 'coverage-2', status: 'void', serviceOn: day, createdAt: at, chargedCents: 0 },
      lines: [],
    },
  ],
}

describe('FHIR R4, as two validators of others read it', () => {
  test.each(
    [...practiceResources(practice), ...clientResources(client)].map(
      (resource) => [`${resource.resourceType}/${resource.id}`, resource] as const,
    ),
  )('%s is sound', (_, resource) => expect(faultsOf(resource)).toEqual([]))

  test('so are the bundles', () => {
    expect(faultsOf(bundleOf('practice-1', 'alder.example', practiceResources(practice)))).toEqual([])
    expect(faultsOf(bundleOf('client-1', 'alder.example', clientResources(client)))).toEqual([])
  })

  test('and each of them finds a fault', () => {
    const faults = faultsOf({ resourceType: 'Patient', gender: 'x', bogus: 1 }).join('\n')
    expect(faults).toContain('fhir: ')
    expect(faults).toContain('medplum: ')
  })

  test('every reference leads to a resource of the same download', () => {
    const resources = [...practiceResources(practice), ...clientResources(client)]
    const known = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`))
    const asked = [...JSON.stringify(resources).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference)
    expect(asked.length).toBeGreaterThan(60)
    expect(asked.filter((reference) => !known.has(reference ?? ''))).toEqual([])
  })

  test('a claim asks its payer for what its charges say, by number', () => {
    const [claim, empty] = clientResources(client).filter(({ resourceType }) => resourceType === 'Claim')
    expect(claim).toMatchObject({
      ...{ status: 'active', use: 'claim', insurer: { reference: 'Organization/payer-1' }, total: { value: 200.5, currency: 'USD' } },
      insurance: [{ coverage: { reference: 'Coverage/coverage-1' } }],
      diagnosis: [{ sequence: 1, diagnosisCodeableConcept: { coding: [{ code: 'F33.1' }] } }],
      item: [
        {
          sequence: 1,
          careTeamSequence: [1],
          diagnosisSequence: [1],
          productOrService: { coding: [{ code: '90837' }] },
          net: { value: 200.5 },
        },
      ],
    })
    expect(empty).toMatchObject({ status: 'cancelled', total: { value: 0 } })
  })

  test('a therapist is of the practice, a prescriber is not', () => {
    const [therapist, prescriber] = practiceResources(practice).filter(({ resourceType }) => resourceType === 'PractitionerRole')
    expect(therapist).toMatchObject({
      ...{ practitioner: { reference: 'Practitioner/clinician-1' }, organization: { reference: 'Organization/practice-1' } },
      ...{ specialty: [{ coding: [{ code: '101YM0800X' }] }], location: [{ reference: 'Location/site-1' }] },
    })
    expect(prescriber).not.toHaveProperty('organization')
  })

  test('what is empty is left out', () => {
    expect(JSON.stringify(clientResources(client))).not.toMatch(/null|\[\]|undefined|\{\}/)
  })

  test('the kinds that US Core names are all there', () => {
    const kinds = new Set([...practiceResources(practice), ...clientResources(client)].map(({ resourceType }) => resourceType))
    expect([...kinds].sort()).toEqual([
      'Appointment',
      'CarePlan',
      'ChargeItem',
      'Claim',
      'Consent',
      'Coverage',
      'DocumentReference',
      'Encounter',
      'Goal',
      'Location',
      'MedicationAdministration',
      'MedicationRequest',
      'Observation',
      'Organization',
      'Patient',
      'Practitioner',
      'PractitionerRole',
      'QuestionnaireResponse',
      'RelatedPerson',
    ])
  })
})
