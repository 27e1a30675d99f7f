import { describe, expect, test } from 'vitest'
import { payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import { askAgain, askCoverage, askProduct, askTelehealth } from '@/lib/domain/law/asks-payers'
import { askTherapist } from '@/lib/domain/law/asks-people'
import type { Asked } from '@/lib/domain/law/row'
import type { BookedVisit, World } from '@/lib/domain/law/world'
import { askedOf, codesOf, ofVisit, ofWorld } from './asked'
import { plan, wren } from './ready'

const hour = askedOf('hour', 'confirm')
const journey = askedOf('journey', 'confirm')
const flagged = (flags: Partial<ReturnType<typeof plan>['flags']>) => ({ coverages: [{ ...plan(), flags: { ...plan().flags, ...flags } }] })

describe('Medicare', () => {
  const medicare = { coverages: [{ ...plan(), program: 'medicare' as const, flags: payerFlagsOf('medicare') }] }
  const lark = { ...wren(), id: 'lark', medicareFacts: [{ status: 'neither' as const, fromOn: '2020-01-01' as const }] }
  const said = (asked: Asked) =>
    codesOf(askCoverage(ofWorld(asked, { ...medicare, clinicians: [lark, wren()] }))).filter((code) =>
      code.startsWith('MEDICARE_CLINICIAN'),
    )

  test('asks how whoever gives the visit stands with it, else the primary therapist', () => {
    expect(said(hour)).toEqual([])
    expect(said(ofVisit(hour, { givenBy: 'lark' }))).toEqual(['MEDICARE_CLINICIAN_NEITHER'])
    expect(said(ofVisit(hour, { givenBy: null }))).toEqual([])
    expect(said(ofWorld(ofVisit(hour, { givenBy: null }), { primaryId: 'lark' }))).toEqual(['MEDICARE_CLINICIAN_NEITHER'])
  })
})

test('what a client told of themselves and nobody has verified is said beside what stands', () => {
  const told = (isOwnWord: boolean) => codesOf(askAgain(ofWorld(hour, { coverages: [plan(), { ...plan(), id: 'told', isOwnWord }] })))
  expect([told(true), told(false)]).toEqual([['CLIENT_SAYS_COVERED'], []])
})

describe('visits that an authorization covers', () => {
  const authorization: World['authorizations'][number] = {
    ...{ id: 'authorization', coverageId: 'plan', kind: 'prior', status: 'approved', number: 'A-1', codes: [] },
    ...{ granted: 2, reserved: 0, used: 0, startsOn: '2026-01-01', endsOn: '2027-12-31' },
  }
  const params = (asked: Asked, facts: Partial<typeof authorization> = {}) =>
    askCoverage(ofWorld(asked, { ...flagged({ requiresAuthorization: 'yes' }), authorizations: [{ ...authorization, ...facts }] })).flatMap(
      ({ code, params: { left, asked: wanted } }) => (left === undefined ? [] : [`${code} ${left} ${wanted}`]),
    )

  test('are those of the cycle that are billed, or the one alone', () => {
    expect(params(journey)).toEqual(['PRIOR_AUTH_USED_UP 2 3'])
    expect(params(hour)).toEqual(['AUTHORIZATION_LOW_VISITS 2 1'])
    const [first, own, last] = journey.visit.around
    if (!first || !own || !last) throw new Error('A cycle of three days has three visits.')
    expect(params(ofVisit(journey, { around: [first, { ...own, bills: 'none' }, last] }))).toEqual(['AUTHORIZATION_LOW_VISITS 2 2'])
    expect(params(ofVisit(journey, { bills: 'none' }))).toEqual([])
  })

  const reserving = (asked: Asked, change: (visit: BookedVisit) => Partial<BookedVisit>) =>
    ofWorld(asked, { visits: asked.world.visits.map((visit) => ({ ...visit, ...change(visit) })) })

  test('are set aside already where they say so, in the cycle', () => {
    const spent = { granted: 3, reserved: 2 }
    const on = (ids: readonly string[]) =>
      params(
        reserving(journey, ({ id }) => (ids.includes(id) ? { authorizationId: 'authorization' } : {})),
        spent,
      )
    expect(on([])).toEqual(['PRIOR_AUTH_USED_UP 1 3'])
    expect(on(['before'])).toEqual(['PRIOR_AUTH_USED_UP 2 3'])
    expect(on(['before', 'after'])).toEqual(['AUTHORIZATION_LOW_VISITS 3 3'])
    const others = reserving(journey, () => ({ authorizationId: 'authorization', cycleId: 'another' }))
    expect(params(others, spent)).toEqual(['PRIOR_AUTH_USED_UP 1 3'])
  })

  test('of a visit by itself it is that one alone', () => {
    const spent = { granted: 1, reserved: 1 }
    const beside = ofWorld(hour, { visits: [...hour.world.visits, { ...(hour.visit.booked as BookedVisit), id: 'beside' }] })
    const own = (id: string) => reserving(beside, (visit) => (visit.id === id ? { authorizationId: 'authorization' } : {}))
    expect(params(own('hour'), spent)).toEqual(['AUTHORIZATION_LOW_VISITS 1 1'])
    expect(params(own('beside'), spent)).toEqual(['PRIOR_AUTH_USED_UP 0 1'])
    expect(params(beside, spent)).toEqual(['PRIOR_AUTH_USED_UP 0 1'])
    expect(params(ofVisit(own('hour'), { booked: null }), spent)).toEqual(['PRIOR_AUTH_USED_UP 0 1'])
  })
})

describe('what is asked of the payer about a format', () => {
  const paid = (asked: Asked) => codesOf(askProduct(ofWorld(asked, flagged({ allowsSameDayPair: 'no', allowsNoncoveredCharge: 'no' }))))

  test('a journey by its own, a group as format C, another visit not at all', () => {
    expect(paid(askedOf('format A', 'confirm'))).toEqual(['EXTENDED_CARE_CONTRACT_FORBIDS'])
    expect(paid(askedOf('format C', 'confirm'))).toEqual(['SAME_DAY_PAIR_NOT_PAID'])
    expect(paid(journey)).toEqual([])
    expect(paid(ofVisit(journey, { format: null }))).toEqual([])
    expect(paid(askedOf('seat', 'confirm'))).toEqual(['SAME_DAY_PAIR_NOT_PAID'])
    expect(paid(hour)).toEqual([])
    expect(paid(ofVisit(hour, { format: 'A' }))).toEqual([])
  })

  test('a notice that was signed counts on the day it was, and without one there is none', () => {
    const asked = askedOf('format A', 'confirm')
    const without = askProduct(ofWorld(asked, { notices: [] }))
    expect(askProduct(asked)).toEqual([])
    expect(without.length).toBeGreaterThan(0)
    const late = [{ signedOn: '2026-12-09', validDays: 365, revokedOn: null, amount: null }] as const
    expect(askProduct(ofWorld(asked, { notices: late })).length).toBeGreaterThan(0)
  })
})

test('a visit by video asks whether the plan pays for it', () => {
  const video = askedOf('video', 'confirm')
  expect(askTelehealth(video)).toEqual([])
  expect(codesOf(askTelehealth(ofWorld(video, flagged({ coversTelehealth: 'no' }))))).toEqual(['TELEHEALTH_NOT_COVERED'])
})

describe('what a plan is not told of', () => {
  const strict = flagged({ requiresAuthorization: 'yes', coversTelehealth: 'no', paysSupervisees: 'no' })
  const unasked = { coverages: strict.coverages.map((one) => ({ ...one, answers: [] })) }
  const lark = { ...wren(), isSupervisee: true, supervisions: [] }
  const choice = { kind: 'not_told', visitId: null, fromOn: '2026-01-01', toOn: null, endedOn: null, endedBecause: null } as const
  const said = (restrictions: World['restrictions'], coverages: World['coverages'] = unasked.coverages) => {
    const asked = ofWorld(hour, { coverages, restrictions, clinicians: [lark] })
    return [...codesOf(askCoverage(asked)), ...codesOf(askTelehealth(asked)), ...codesOf(askTherapist(asked))]
  }
  const ofPlan = ['PRIOR_AUTH_MISSING', 'BENEFITS_NOT_VERIFIED', 'TELEHEALTH_NOT_COVERED', 'SUPERVISOR_MISSING', 'SUPERVISEE_NOT_PAID']
  const alone = ['SUPERVISOR_MISSING']

  test('is asked for nothing: no authorization, no benefits, no word about video or supervision', () => {
    expect(said([]).sort()).toEqual([...ofPlan].sort())
    expect(said([choice])).toEqual(alone)
    expect(said([{ ...choice, kind: 'client_files' }])).toEqual(alone)
  })

  test('is that one visit, or the visits of those days, while the choice stands', () => {
    const own = hour.visit.booked?.id ?? ''
    expect(said([{ ...choice, visitId: own }])).toEqual(alone)
    expect(said([{ ...choice, visitId: 'another' }])).toHaveLength(ofPlan.length)
    expect(said([{ ...choice, toOn: '2026-01-31' }])).toHaveLength(ofPlan.length)
    expect(said([{ ...choice, endedOn: '2026-11-24', endedBecause: 'not_paid' }])).toHaveLength(ofPlan.length)
  })

  test('stands behind no wall, and leaves what Medicare asks of the clinician', () => {
    const walled = unasked.coverages.map((one) => ({ ...one, program: 'va' as const }))
    expect(said([choice], walled)).toContain('VA_REFERRAL_MISSING')
    const medicare = unasked.coverages.map((one) => ({ ...one, program: 'medicare' as const }))
    const asked = ofWorld(hour, { coverages: medicare, restrictions: [choice], clinicians: [{ ...lark, medicareFacts: [] }] })
    expect(codesOf(askCoverage(asked))).toEqual(['MEDICARE_STATUS_UNKNOWN'])
  })
})
