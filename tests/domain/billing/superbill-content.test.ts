import { expect, test } from 'vitest'
import { missingOnSuperbill, superbillContent } from '@/lib/domain/billing/superbill-content'
import { toCents } from '@/lib/domain/money'

const address = { line: '1 Example Street', city: 'Topeka', state: 'KS', zip: '66603' }
const client = { legalName: 'Ada Sample', bornOn: '1985-04-12', address } as const
const wren = {
  id: 'wren',
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
type Charge = Parameters<typeof superbillContent>[0]['charges'][number]
const charge = (given: Partial<Charge> = {}): Charge => ({
  clinicianId: 'wren',
  serviceOn: '2026-12-01',
  startedAt: new Date('2026-12-01T16:00:00Z'),
  stoppedAt: new Date('2026-12-01T17:00:00Z'),
  code: '90837',
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
const content = (charges: Charge[], clinicians = [wren]) =>
  superbillContent({ number: 'S-1', today: '2026-12-05', replaces: null, practice, client, insurance: null, clinicians, charges })

test('what is not on file is named, each once', () => {
  expect(missingOnSuperbill({ client, clinicians: [wren] })).toEqual([])
  expect(missingOnSuperbill({ client: null, clinicians: [] })).toEqual(['date of birth'])
  expect(missingOnSuperbill({ client: { ...client, address: null }, clinicians: [] })).toEqual(['client address'])
  const bare = { ...wren, npi: '', licenseNumber: '' }
  expect(missingOnSuperbill({ client, clinicians: [bare, bare] })).toEqual(['NPI of Wren Example', 'license of Wren Example'])
})

test('diagnoses stand once, and each service points at its own by letter', () => {
  const paper = content([charge({ diagnosisCodes: ['F33.1', 'F43.10'] }), charge({ diagnosisCodes: ['F43.10', 'F41.1'] })])
  expect(paper.diagnosisCodes).toEqual(['F33.1', 'F43.10', 'F41.1'])
  expect(paper.lines.map(({ pointers }) => pointers)).toEqual([
    ['A', 'B'],
    ['B', 'C'],
  ])
})

test('a service is told by its own clinician and the day it was paid on there', () => {
  const other = { ...wren, id: 'lark', name: 'Lark Example', npi: '1000000004' }
  const paper = content(
    [charge({ clinicianId: 'lark', paidOn: new Date('2026-12-02T04:00:00Z'), paidBy: 'Card' }), charge({ clinicianId: 'nobody' })],
    [wren, other],
  )
  expect(paper.lines.map(({ clinicianNpi, paidOn }) => [clinicianNpi, paidOn])).toEqual([
    ['1000000004', '2026-12-01'],
    ['', null],
  ])
  expect(paper.signature).toEqual({ name: 'Wren Example', signedOn: '2026-12-05' })
  expect(content([charge()], []).signature.name).toBe('Example Practice LLC')
  expect(paper.clinicians.map((person) => Object.hasOwn(person, 'id'))).toEqual([false, false])
})
