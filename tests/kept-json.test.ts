import { describe, expect, test } from 'vitest'
import { type JsonColumnName, jsonColumns, readJson, writeJson } from '@/lib/data/kept-json/columns'
import { UnknownJson } from '@/lib/data/kept-json/json-column'

const names = Object.keys(jsonColumns) as JsonColumnName[]
const secret = 'Juniper heard voices'

const messageOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(UnknownJson)
    return String(error)
  }
  return ''
}

describe('an unknown form is refused, and nothing of it is said', () => {
  test.each(names)('%s', (name) => {
    const message = messageOf(() => readJson(name, secret))
    expect(message).toContain(name)
    expect(message).not.toContain('Juniper')
  })

  const odd: readonly (readonly [JsonColumnName, unknown, string])[] = [
    ['Note.body', { summary: 'Well.', [secret]: 'x' }, '$ ('],
    ['Note.body', { summary: { [secret]: 1 } }, '$.summary ('],
    ['Signature.details', { [secret]: { [secret]: 1 } }, '$ ('],
    ['CareAlert.findings', [{ code: secret, effect: secret, params: { [secret]: [] }, cites: [], overridableBy: [] }], '$.0.effect ('],
    ['Screening.answers', { items: { [secret]: 'yes' }, medicines: [] }, '$.items ('],
    ['Outbox.payload', { token: { [secret]: 1 } }, '$.* ('],
    ['Task.params', { step: secret }, '$.step ('],
    ['Appointment.findings', [{ code: 'X', effect: 'warn', params: secret, cites: [], overridableBy: [] }], '$.0.'],
    ['DocumentVersion.body', { key: secret }, '$.key ('],
    ['IdempotencyKey.answer', { status: secret }, '$.status ('],
    ['InstrumentResponse.answers', { items: [secret], functionAnswer: null }, '$.items.0 ('],
    ['SafetyEpisode.answers', { q1: secret }, '$.q1 ('],
    ['DataImport.mapping', { [secret]: { from: 1 } }, '$.* ('],
  ]
  test.each(odd)('%s with %j', (name, kept, place) => {
    const message = messageOf(() => readJson(name, kept))
    expect(message).toContain(`${name} is in no known form: ${place}`)
    expect(message).not.toContain('Juniper')
  })
})

describe('what would not be read again is not written', () => {
  test('a key too many, a word that is none of the list', () => {
    expect(messageOf(() => writeJson('Payer.flags', { prefersXE: true, [secret]: 1 } as never))).toBe(
      'UnknownJson: Payer.flags is in no known form: $ (unrecognized_keys)',
    )
    expect(messageOf(() => writeJson('SafetyEpisode.answers', { q1: secret } as never))).toContain('$.q1')
  })

  test('and an older form is not written any more', () => {
    expect(messageOf(() => writeJson('InstrumentResponse.answers', [1, 2] as never))).toContain('InstrumentResponse.answers')
  })

  test('an instant is written as text, and nothing as nothing', () => {
    expect(writeJson('AuditEvent.details', { at: new Date('2026-11-27T10:00:00Z'), note: undefined })).toEqual({
      at: '2026-11-27T10:00:00.000Z',
    })
  })
})

describe('older forms become today’s', () => {
  const finding = {
    code: 'TIME_TAKEN',
    effect: 'hold',
    params: { visit: 'journey' },
    cites: ['practice.booking'],
    overridableBy: ['therapist'],
  }

  test('findings of a visit before the law had rows were about its time', () => {
    expect(readJson('Appointment.findings', [finding])).toEqual([{ ...finding, row: '', bite: 'waits', dueAt: null, isUrgent: false }])
    expect(
      readJson('Appointment.findings', [
        { ...finding, effect: 'refuse' },
        { ...finding, effect: 'warn' },
      ])?.map(({ bite }) => bite),
    ).toEqual(['stops', 'warns'])
    const today = [{ ...finding, row: 'time.free', bite: 'stops', dueAt: null, isUrgent: true }]
    expect(readJson('Appointment.findings', today)).toEqual(today)
    expect(readJson('Appointment.findings', null)).toBeNull()
  })

  test('a source that is not listed any more is left out', () => {
    expect(readJson('Screening.findings', [{ ...finding, cites: ['practice.booking', 'gone'] }])).toEqual([finding])
  })

  test('a bare list of answers is the items of a questionnaire', () => {
    expect(readJson('InstrumentResponse.answers', [0, null, 3])).toEqual({ items: [0, null, 3], functionAnswer: null })
  })

  const address = { line: '1 Lake Road', city: 'Lakeside', state: 'MO', zip: '63101' }
  const rest = {
    ...{ number: 'SB-1', issuedOn: '2026-11-20', replaces: null, timeZone: 'America/Chicago' },
    practice: { name: 'Fern', legalName: 'Fern LLC', address, phone: '1', email: 'a@example.org', npi: '1', ein: '1', taxonomy: '1' },
    client: { legalName: 'Ada Reed', bornOn: '1990-01-01', address: null },
    clinicians: [],
    diagnosisCodes: ['F33.1'],
  }
  const line = {
    ...{ serviceOn: '2026-11-20', startedAt: 'x', stoppedAt: 'y', code: '90834', modifiers: [], units: 1, placeOfService: '11' },
    ...{ pointers: ['A'], clinicianNpi: '1', feeCents: 1, discountCents: 0, paidCents: 1, paidOn: null, paidBy: null },
  }

  test('a superbill of one plan and one signature has lists of them', () => {
    const signature = { name: 'Wren', signedOn: '2026-11-20' }
    const insurance = { payer: 'Prairie', memberId: '1', groupNumber: null, relation: 'self' }
    const read = readJson('Superbill.content', { ...rest, insurance, signature, lines: [line] })
    expect(read).toEqual({
      ...rest,
      insurances: [{ ...insurance, insuredName: '' }],
      signatures: [signature],
      lines: [{ ...line, chargeId: null, license: '', plan: 0 }],
    })
    expect(readJson('Superbill.content', read)).toEqual(read)
  })

  test('a superbill that kept all that was on file of the practice has what is on paper', () => {
    const today = { ...rest, insurances: [], signatures: [], lines: [{ ...line, chargeId: null, license: '', plan: null }] }
    const kept = { ...today, practice: { ...rest.practice, slug: 'fern', isDemo: true } }
    expect(readJson('Superbill.content', kept)).toEqual(today)
    expect(messageOf(() => writeJson('Superbill.content', kept as never))).toContain('$.practice (unrecognized_keys)')
  })

  test('a superbill with nothing on it is no paper', () => {
    expect(readJson('Superbill.content', { lines: [] })).toBeNull()
    expect(messageOf(() => writeJson('Superbill.content', null as never))).toContain('Superbill.content')
    expect(messageOf(() => readJson('Superbill.content', { lines: [line] }))).toContain('Superbill.content')
  })

  test('limits that an order leaves out are none', () => {
    expect(readJson('DoseOrder.limits', { systolic: 150 })).toEqual({ systolic: 150, diastolic: null, heartRateHigh: null, spo2Low: null })
  })

  test('a note of five parts, one of seven and an addendum are read as they stand', () => {
    const five = { intention: 'a', summary: 'b', interventions: 'c', response: 'd', plan: 'e' }
    for (const body of [five, { ...five, goal: 'f', need: '' }, { text: 'g', need: 'h' }]) expect(readJson('Note.body', body)).toEqual(body)
  })

  test('a point of a screen is told with its decision', () => {
    const points = [
      { code: 'A', decision: null, untilOn: null },
      { code: 'B', decision: 'lifts', untilOn: '2026-12-01' },
    ]
    expect(readJson('ScreeningGate.points', points)).toEqual([
      { code: 'A', decision: null },
      { code: 'B', decision: { is: 'lifts', untilOn: '2026-12-01' } },
    ])
  })
})
