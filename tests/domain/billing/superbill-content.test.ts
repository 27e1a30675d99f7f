import { expect, test } from 'vitest'
import { missingOnSuperbill, superbillContent, superbillKept } from '@/lib/domain/billing/superbill-content'
import { toCents } from '@/lib/domain/money'

const address = { line: '1 Example Street', city: 'Topeka', state: 'KS', zip: '66603' }
const client = { legalName: 'Ada Sample', bornOn: '1985-04-12', address } as const
const wren = {
  name: 'Wren Example',
  credential: 'LCSW',
  licenseNumber: '123',
  licenseState: 'KS',
  npi: '1234567893',
  supervisor: null,
}
const practice = {
  name: 'Example Practice',
  legalName: 'Example Practice LLC',
  address,
  phone: '785-555-0100',
  email: 'desk@example.org',
  npi: '1234567893',
  ein: '12-3456789',
  taxonomy: '261QM0850X',
  timeZone: 'America/Chicago' as const,
}
const insurance = {
  payer: 'Prairie Mutual',
  memberId: 'PM-1',
  groupNumber: null,
  relation: 'self',
  insuredName: 'Ada Sample',
} as const
type Charge = Parameters<typeof superbillContent>[0]['charges'][number]
const charge = (given: Partial<Charge> = {}): Charge => ({
  id: 'charge-1',
  serviceOn: '2026-12-01',
  startedAt: new Date('2026-12-01T16:00:00Z'),
  stoppedAt: new Date('2026-12-01T17:00:00Z'),
  code: '90837',
  payerCode: '90837',
  clinician: wren,
  signature: { name: 'Wren Example, LCSW', signedOn: '2026-12-02' },
  insurance: null,
  modifiers: [],
  units: 1,
  placeOfService: '11',
  diagnosisCodes: ['F33.1'],
  chargeCents: toCents(20_000),
  discountCents: toCents(0),
  paidCents: toCents(0),
  paidOn: null,
  paidBy: null,
  ...given,
})
const content = (...charges: Charge[]) =>
  superbillContent({ number: 'S-1', today: '2026-12-05', replaces: null, practice, client, charges })
const missing = (changes: object = {}) => missingOnSuperbill({ practice, client, services: [charge()], ...changes })

test('nothing is missing from a paper that has it all', () => {
  expect(missing()).toEqual([])
  expect(missing({ services: [charge({ insurance })] })).toEqual([])
})

test.each([
  ['practice', 'legal name', { practice: { ...practice, legalName: '' } }],
  ['practice', 'group NPI', { practice: { ...practice, npi: '1234567890' } }],
  ['practice', 'EIN', { practice: { ...practice, ein: '00-0000000' } }],
  ['practice', 'taxonomy', { practice: { ...practice, taxonomy: '' } }],
  ['client', 'date of birth', { client: null }],
  ['client', 'address', { client: { ...client, address: null } }],
  ['clinician', 'NPI of Wren Example', { services: [charge({ clinician: { ...wren, npi: '1234567890' } })] }],
  ['clinician', 'license of Wren Example in KS', { services: [charge({ clinician: { ...wren, licenseNumber: '' } })] }],
  ['note', 'signed note of Wren Example', { services: [charge({ signature: null })] }],
  ['coverage', 'member ID with Prairie Mutual', { services: [charge({ insurance: { ...insurance, memberId: '' } })] }],
  ['coverage', 'name of the insured with Prairie Mutual', { services: [charge({ insurance: { ...insurance, insuredName: '' } })] }],
  ['code', 'a payer’s code for KAP-EXT', { services: [charge({ code: 'KAP-EXT', payerCode: null })] }],
])('what is missing is named with where it is entered: %s, %s', (screen, what, changes) => {
  expect(missing(changes)).toEqual([{ what, screen }])
})

test('the same is missing once, however many lines lack it', () => {
  const bare = charge({ clinician: { ...wren, licenseNumber: '' } })
  expect(missing({ services: [bare, bare] })).toHaveLength(1)
})

test('diagnoses stand once, and each service points at its own by letter', () => {
  const paper = content(charge({ diagnosisCodes: ['F33.1', 'F43.10'] }), charge({ diagnosisCodes: ['F43.10', 'F41.1'] }))
  expect(paper.diagnosisCodes).toEqual(['F33.1', 'F43.10', 'F41.1'])
  expect(paper.lines.map(({ pointers }) => pointers)).toEqual([
    ['A', 'B'],
    ['B', 'C'],
  ])
})

test('each line has its own clinician, licence, plan and the code a payer reads, and the day it was paid on there', () => {
  const lark = { ...wren, name: 'Lark Example', npi: '1000000004', licenseState: 'MO', licenseNumber: '9' }
  const other = { ...insurance, payer: 'Bluestem', memberId: 'B-2' }
  const paper = content(
    charge({ clinician: lark, insurance, paidOn: new Date('2026-12-02T04:00:00Z'), paidBy: 'card_terminal' }),
    charge({ id: 'charge-2', code: 'KAP-EXT', payerCode: '90899', insurance: other }),
    charge({ id: 'charge-3', insurance }),
    charge({ id: 'charge-4' }),
  )
  expect(
    paper.lines.map(({ chargeId, code, clinicianNpi, license, plan, paidOn }) => [chargeId, code, clinicianNpi, license, plan, paidOn]),
  ).toEqual([
    ['charge-1', '90837', '1000000004', 'MO 9', 0, '2026-12-01'],
    ['charge-2', '90899', '1234567893', 'KS 123', 1, null],
    ['charge-3', '90837', '1234567893', 'KS 123', 0, null],
    ['charge-4', '90837', '1234567893', 'KS 123', null, null],
  ])
  expect(paper.clinicians.map(({ name }) => name)).toEqual(['Lark Example', 'Wren Example'])
  expect(paper.insurances.map(({ payer }) => payer)).toEqual(['Prairie Mutual', 'Bluestem'])
})

test('it is signed by those who signed the notes, on the days they did', () => {
  const lark = { name: 'Lark Example, LPC', signedOn: '2026-12-03' } as const
  const paper = content(charge(), charge(), charge({ signature: lark }), charge({ signature: null }))
  expect(paper.signatures).toEqual([{ name: 'Wren Example, LCSW', signedOn: '2026-12-02' }, lark])
})

test('a paper of before names one plan and one signature for all its lines', () => {
  const { insurances: _i, signatures: _s, lines, ...rest } = content(charge())
  const [{ chargeId: _c, license: _l, plan: _p, ...line }] = lines as [(typeof lines)[number]]
  const { insuredName: _n, ...plan } = insurance
  const signature = { name: 'Wren Example', signedOn: '2026-12-05' } as const
  const kept = superbillKept({ ...rest, insurance: plan, signature, lines: [line] })
  expect(kept).toMatchObject({ insurances: [{ payer: 'Prairie Mutual', insuredName: '' }], signatures: [signature] })
  expect(kept.lines).toMatchObject([{ chargeId: null, license: '', plan: 0 }])
  expect(superbillKept({ ...rest, insurance: null, signature, lines: [line] })).toMatchObject({ insurances: [], lines: [{ plan: null }] })
})
