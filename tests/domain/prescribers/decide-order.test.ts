import { describe, expect, test } from 'vitest'
import { decideOrder, type OrderAsked, type OrderFacts } from '@/lib/domain/prescribers/decide-order'
import { dea, having, malpractice, prescribing, ruleset, said } from '../credentials/fixtures'
import { candidate } from './fixtures'

const today = '2026-11-22'
const order: OrderAsked = {
  route: 'lozenge',
  doseMg: 100,
  sitesAllowed: ['office'],
  homeOrder: false,
  issuedOn: today,
  expiresOn: '2027-02-22',
  reconfirmed: false,
  pdmpCheckedOn: null,
  evaluation: 'in-person',
  exception: 'none',
  audioOnlyPermitted: 'unknown',
  limits: { systolic: null, diastolic: null, heartRateHigh: null, spo2Low: null },
  purpose: 'Depression after two treatments',
}
const credentials = having('dea', dea({ topics: ['mate'], placeLocationId: 'oak' }))

/** A psychiatrist's lawful order for lozenges at an office the psychiatrist can go to. */
const facts = (asked: Partial<OrderAsked> = {}, given: Partial<OrderFacts> = {}): OrderFacts => ({
  order: { ...order, ...asked },
  role: 'prescriber',
  isClientsPrescriber: true,
  prescriber: { ...prescribing().prescriber, credentials },
  client: { state: 'KS', limits: prescribing().client, weightKg: 70 },
  inPersonOn: null,
  routeUnderVerdict: null,
  today,
  places: candidate()
    .places.filter(({ setting }) => setting === 'office')
    .map((place) => ({ ...place, holdsStock: 'no' as const })),
  ...given,
})
const decided = (asked: Partial<OrderAsked> = {}, given: Partial<OrderFacts> = {}) => said(decideOrder(facts(asked, given), ruleset))
const withRows = (...rows: Parameters<typeof having>) => ({ prescriber: { ...prescribing().prescriber, credentials: having(...rows) } })

test('an order that is in order says nothing', () => {
  expect(decided()).toEqual([])
})

describe('who orders', () => {
  test('somebody of the practice does not', () => {
    expect(decided({}, { role: 'therapist' })).toContain('refuse ONLY_PRESCRIBER_ORDERS')
  })
  test('another client’s prescriber does not', () => {
    expect(decided({}, { isClientsPrescriber: false })).toEqual(['refuse NOT_THE_CLIENTS_PRESCRIBER'])
  })
  test('without a registration in the client’s state nobody does', () => {
    expect(decided({}, withRows('dea', dea({ state: 'MO', topics: ['mate'] })))).toContain('refuse CREDENTIAL_MISSING')
  })
  test('whoever has not attested the training is told, and a topic of another kind is not it', () => {
    expect(decided({}, withRows('dea', dea({ placeLocationId: 'oak' })))).toEqual(['warn MATE_NOT_ATTESTED'])
    expect(decided({}, withRows('malpractice', malpractice({ topics: ['mate'] })))).toEqual(['warn MATE_NOT_ATTESTED'])
  })
})

describe('where', () => {
  test('a home that is named wants the word for it, and the word wants the home', () => {
    expect(decided({ sitesAllowed: ['office', 'home'] })).toEqual(['hold HOME_SITE_WITHOUT_HOME_ORDER'])
    expect(decided({ sitesAllowed: ['telehealth'] })).toEqual(['hold HOME_SITE_WITHOUT_HOME_ORDER'])
    expect(decided({ homeOrder: true })).toEqual(['hold HOME_ORDER_WITHOUT_HOME_SITE'])
    expect(decided({ sitesAllowed: ['office', 'home'], homeOrder: true })).toEqual([])
  })
  test('a policy that asks for presence is met where the prescriber goes', () => {
    const onSite = withRows('malpractice', malpractice({ requiresOnSite: 'yes' })).prescriber.credentials.map((row) =>
      row.kind === 'dea' ? { ...row, topics: ['mate' as const] } : row,
    )
    const prescriber = { ...prescribing().prescriber, credentials: onSite }
    const [place] = facts().places
    if (!place) throw new Error('There is no place to prescribe for.')
    expect(decided({}, { prescriber })).toEqual([])
    expect(decided({}, { prescriber, places: [{ ...place, prescriberGoesThere: false }] })).toEqual(['refuse POLICY_NEEDS_ON_SITE'])
    const elsewhere = { ...place, setting: 'facility' as const }
    expect(decided({}, { prescriber, places: [{ ...place, prescriberGoesThere: false }, elsewhere] })).toEqual([
      'refuse POLICY_NEEDS_ON_SITE',
    ])
  })
  test('what is true of two places is said once', () => {
    const unlicensed = decideOrder(facts({ sitesAllowed: ['office', 'home'], homeOrder: true }, withRows('license')), ruleset)
    const keys = unlicensed.map(({ code, params }) => `${code} ${JSON.stringify(params)}`)
    expect(keys.length).toBeGreaterThan(0)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('after what', () => {
  test('New York asks for a look at its programme first', () => {
    const inNewYork = { client: { ...facts().client, state: 'NY' } }
    expect(decided({}, inNewYork)).toContain('hold PDMP_NOT_CHECKED')
    expect(decided({ pdmpCheckedOn: today }, inNewYork)).not.toContain('hold PDMP_NOT_CHECKED')
  })
  test('a lozenge after a talk by video uses the flexibility, after an evaluation in person it does not', () => {
    expect(decided({ evaluation: 'video' })).toEqual(['warn TELEMEDICINE_FLEXIBILITY_ENDING'])
    expect(decided({ evaluation: 'video' }, { inPersonOn: '2026-01-10' })).toEqual([])
    expect(decided({ evaluation: 'video', exception: 'va' })).toEqual([])
  })
  test('sound alone has to be permitted', () => {
    expect(decided({ evaluation: 'audio', audioOnlyPermitted: 'no', exception: 'va' })).toEqual(['refuse AUDIO_ONLY_NOT_PERMITTED'])
  })
  test('esketamine is given under the eyes of its prescriber, so no distance is asked about', () => {
    const told = decided({ route: 'esketamine', doseMg: 56, evaluation: 'video' })
    expect(told.filter((one) => one.includes('TELEMEDICINE'))).toEqual([])
  })
  test('an order says what for', () => {
    expect(decided({ purpose: '' })).toEqual(['refuse TELEMEDICINE_PURPOSE_NOT_STATED'])
  })
})

describe('until when and how much', () => {
  test('no order lives past six months, and none ends before it begins', () => {
    expect(decided({ expiresOn: '2027-05-22' })).toEqual([])
    expect(decided({ expiresOn: '2027-05-23' })).toEqual(['refuse PRESCRIPTION_TOO_OLD'])
    expect(decided({ expiresOn: '2026-11-21' })).toEqual(['refuse PRESCRIPTION_NOT_YET'])
  })
  test('a dose outside what is usually seen is said twice by the prescriber', () => {
    expect(decided({ doseMg: 2_000 })).toEqual(['hold DOSE_WANTS_SECOND_LOOK'])
    expect(decided({ doseMg: 2_000, reconfirmed: true })).toEqual([])
    expect(decided({ doseMg: 100, reconfirmed: true })).toEqual([])
  })
  test('a limit of its own on oxygen is higher than the practice’s', () => {
    const most = Math.min(ruleset.values['vitals.spo2-low'], ruleset.values['vitals.after-spo2-urgent'])
    const asked = (spo2Low: number) => decided({ limits: { ...order.limits, spo2Low } })
    expect(asked(most + 1)).toEqual([])
    expect(asked(most)).toEqual(['hold ORDER_LIMIT_NOT_STRICTER'])
  })
  test('and on pressure and pulse lower, to the last unit', () => {
    const { values } = ruleset
    const milder = {
      systolic: Math.max(values['vitals.systolic-asks'], values['vitals.after-systolic-notice']),
      diastolic: Math.max(values['vitals.diastolic-asks'], values['vitals.after-diastolic-notice']),
      heartRateHigh: values['vitals.heart-rate-high'],
    }
    for (const [limit, ours] of Object.entries(milder)) {
      expect(decided({ limits: { ...order.limits, [limit]: ours - 1 } })).toEqual([])
      expect(decided({ limits: { ...order.limits, [limit]: ours } })).toEqual(['hold ORDER_LIMIT_NOT_STRICTER'])
    }
  })
  test('another route than the verdict’s is said, the same route and a first one are not', () => {
    expect(decided({}, { routeUnderVerdict: 'im' })).toEqual(['warn ROUTE_CHANGES_VERDICT'])
    expect(decided({}, { routeUnderVerdict: 'lozenge' })).toEqual([])
  })
})

describe('where a setting has places in several states', () => {
  const [place] = facts().places
  if (!place) throw new Error('There is no place to prescribe for.')
  const once = (states: readonly unknown[]) => [...new Set(states)]
  /** The states whose papers are asked for. */
  const missing = (...states: readonly string[]) =>
    once(
      decideOrder(facts({}, { places: states.map((state) => ({ ...place, state })) }), ruleset).flatMap(({ code, params }) =>
        code === 'CREDENTIAL_MISSING' ? [params.state] : [],
      ),
    )
  test('the one where least stands in the way speaks, whichever is first', () => {
    expect(missing('MO')).toEqual(['MO'])
    expect(missing('MO', 'KS')).toEqual([])
    expect(missing('KS', 'MO')).toEqual([])
  })
  test('of two where as much does, the first', () => {
    expect(missing('MO', 'IL')).toEqual(['MO'])
    expect(missing('IL', 'MO')).toEqual(['IL'])
  })
})
