import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { Credential } from '@/lib/domain/credentials/credential'
import {
  askActor,
  askEvaluator,
  askPlaceToday,
  askPrescriber,
  askPresence,
  askScope,
  askTeam,
  askTherapist,
} from '@/lib/domain/law/asks-people'
import type { Asked } from '@/lib/domain/law/row'
import type { BookedVisit, ClinicianInWorld, PrescriberInWorld, World } from '@/lib/domain/law/world'
import { license } from '../credentials/fixtures'
import { askedOf, codesOf, ofVisit, ofWorld } from './asked'
import { inState } from './fixtures/fixture'
import { at, hawthorn, plan, wren } from './ready'
import { sceneOf, visitOf } from './scene'

const journey = askedOf('journey', 'confirm')
const heronJourney = askedOf('at a facility', 'confirm')
const hour = askedOf('hour', 'confirm')
const lark: ClinicianInWorld = { ...wren(), id: 'lark', name: 'Lark Linden', npi: '1000000099' }
const without = (kind: Credential['kind'], person: ClinicianInWorld = wren()): ClinicianInWorld => ({
  ...person,
  credentials: person.credentials.filter((one) => one.kind !== kind),
})
const of = (asked: Asked, ...clinicians: ClinicianInWorld[]) => ofWorld(asked, { clinicians })
const prescribedBy = (
  asked: Asked,
  change: (credential: Credential) => Partial<Credential> | null,
  facts: Partial<PrescriberInWorld> = {},
) =>
  ofWorld(asked, {
    prescribers: [
      {
        ...hawthorn(),
        ...facts,
        credentials: hawthorn().credentials.flatMap((one) => {
          const changed = change(one)
          return changed ? [{ ...one, ...changed }] : []
        }),
      },
    ],
  })
const actor = (clinicianId: string): Actor => ({ role: 'therapist', practiceId: 'p', userId: 'u', duties: [], clinicianId })

describe('whoever gives a visit', () => {
  test('is asked for their own papers; a visit that nobody gives asks nobody', () => {
    expect(askTherapist(hour)).toEqual([])
    expect(codesOf(askTherapist(of(hour, lark, without('license'))))).toEqual(['CREDENTIAL_MISSING'])
    expect(askTherapist(of(hour, without('license', lark), wren()))).toEqual([])
    expect(askTherapist(ofVisit(hour, { givenBy: null }))).toEqual([])
  })

  test('is licensed on every day of it, a minute past midnight too, and not on a day that begins as it ends', () => {
    const lastDay = { ...wren(), credentials: wren().credentials.map((one) => ({ ...one, expiresOn: hour.visit.on })) }
    const until = (time: string) => codesOf(askTherapist(of(ofVisit(hour, { endsAt: at('2026-12-03', time) }), lastDay)))
    expect(until('00:00')).toEqual([])
    expect(until('00:01').length).toBeGreaterThan(0)
  })

  test('under supervision is paid by the plan, where anybody is billed', () => {
    const supervisions = [{ supervisorId: 's', fromOn: '2026-01-01' as const, toOn: null, credentials: [license({ state: 'MO' })] }]
    const supervised = { ...wren(), isSupervisee: true, supervisions }
    const unpaid = { ...plan(), flags: { ...plan().flags, paysSupervisees: 'no' as const } }
    const asked = ofWorld(of(hour, supervised), { coverages: [unpaid] })
    expect(codesOf(askTherapist(asked))).toContain('SUPERVISEE_NOT_PAID')
    expect(codesOf(askTherapist(ofVisit(asked, { bills: 'none' })))).not.toContain('SUPERVISEE_NOT_PAID')
    expect(codesOf(askTherapist(ofWorld(asked, { coverages: [plan()] })))).not.toContain('SUPERVISEE_NOT_PAID')
  })
})

describe('the therapist who acts', () => {
  const by = (clinicianId: string, ...clinicians: ClinicianInWorld[]) =>
    codesOf(askActor({ ...of(hour, ...clinicians), actor: actor(clinicianId) }))

  test('is the booked one or another, by their own papers', () => {
    expect(by('wren', without('license', lark), wren())).toEqual([])
    expect(by('lark', wren(), lark)).toEqual(['ACTOR_NOT_ON_VISIT'])
    expect(by('lark', wren(), without('license', lark))).toEqual(['ACTOR_LAPSED'])
    expect(by('gone', wren(), lark)).toEqual(['ACTOR_LAPSED'])
  })

  test('is asked about; the desk is not', () => {
    expect(askActor(of(hour, without('license')))).toEqual([])
  })
})

describe('giving the medicine and letting somebody go', () => {
  const physician: ClinicianInWorld = { ...lark, credentials: [license({ state: 'MO', profession: 'physician', expiresOn: '2030-01-01' })] }
  const ask = (moment: 'dose' | 'discharge', clinicianId: string, named = '') => {
    const asked = { ...of(askedOf('at a facility', moment), wren(), physician), actor: actor(clinicianId) }
    const { dose, leaving } = asked.act
    const act =
      moment === 'dose'
        ? { ...(dose && { dose: { ...dose, givenBy: named } }) }
        : { ...(leaving && { leaving: { ...leaving, releasedBy: named } }) }
    return codesOf(askScope({ ...asked, act }))
  }

  test.each(['dose', 'discharge'] as const)('at the %s it is in the scope of whoever acts, or somebody is named', (moment) => {
    expect(ask(moment, 'wren')).toEqual(['OUTSIDE_SCOPE'])
    expect(ask(moment, 'wren', 'Nora Nettle, RN')).toEqual([])
    expect(ask(moment, 'lark')).toEqual([])
  })

  test.each(['dose', 'discharge'] as const)('at the %s nothing is said of the desk, nor of what is not asked for', (moment) => {
    const asked = askedOf('at a facility', moment)
    expect(askScope({ ...asked, actor: actor('wren'), act: {} })).toEqual([])
    const { dose, leaving } = asked.act
    const act = { ...(dose && { dose: { ...dose, givenBy: '' } }), ...(leaving && { leaving: { ...leaving, releasedBy: '' } }) }
    expect(askScope({ ...asked, act })).toEqual([])
    expect(codesOf(askScope({ ...asked, act, actor: actor('wren') }))).toEqual(['OUTSIDE_SCOPE'])
  })

  test('a dose that is named and a discharge that is not are told apart by the moment', () => {
    const asked = { ...askedOf('at a facility', 'dose'), actor: actor('wren') }
    const { dose, leaving } = asked.act
    if (!dose || !leaving) throw new Error('A dose and a discharge are asked for.')
    const act = { dose: { ...dose, givenBy: 'Nora Nettle, RN' }, leaving: { ...leaving, releasedBy: '' } }
    expect(askScope({ ...asked, act })).toEqual([])
    expect(codesOf(askScope({ ...asked, act, moment: 'discharge' }))).toEqual(['OUTSIDE_SCOPE'])
  })
})

describe('where the client is today', () => {
  const inKansas = (asked: Asked): Asked => {
    const booked = asked.visit.booked as BookedVisit
    return ofVisit(asked, { booked: { ...booked, placeToday: { address: '5 Sedge Court', state: 'KS', toldOn: asked.world.today } } })
  }
  const there: ClinicianInWorld = { ...lark, credentials: [license({ state: 'KS' })] }

  test('is a state in which whoever gives the visit is licensed', () => {
    const video = inKansas(askedOf('video', 'check-in'))
    expect(codesOf(askPlaceToday(of(video, there, wren())))).toEqual(['PLACE_OUT_OF_STATE'])
    expect(askPlaceToday(of(ofVisit(video, { givenBy: 'lark' }), wren(), there))).toEqual([])
    expect(askPlaceToday(of(ofVisit(video, { givenBy: 'gone' }), wren(), there))).toEqual([])
    const evaluation = ofWorld(inKansas(askedOf('evaluation', 'check-in')), { clinicians: [there] })
    expect(codesOf(askPlaceToday(evaluation))).toEqual(['PLACE_OUT_OF_STATE'])
    const elsewhere = { ...hawthorn(), id: 'other', credentials: [license({ state: 'KS' })] }
    expect(codesOf(askPlaceToday(ofWorld(evaluation, { prescribers: [elsewhere, hawthorn()] })))).toEqual(['PLACE_OUT_OF_STATE'])
  })

  test('asks nobody’s licence where the client is alone', () => {
    const home = inKansas(askedOf('at home', 'check-in'))
    expect(codesOf(askPlaceToday(home))).toEqual(['PLACE_OUT_OF_STATE'])
    expect(askPlaceToday(ofVisit(home, { setting: 'home' }))).toEqual([])
  })
})

test('who evaluates is asked for a licence and a policy; where nobody is chosen, nobody is', () => {
  const evaluation = askedOf('evaluation', 'confirm')
  const lapsed = (kind: Credential['kind']) => prescribedBy(evaluation, (one) => (one.kind === kind ? null : {}))
  expect(askEvaluator(evaluation)).toEqual([])
  expect(codesOf(askEvaluator(lapsed('license')))).toEqual(['CREDENTIAL_MISSING'])
  expect(codesOf(askEvaluator(lapsed('malpractice')))).toEqual(['CREDENTIAL_MISSING'])
  expect(askEvaluator(ofVisit(lapsed('license'), { chosen: {} }))).toEqual([])
  expect(
    codesOf(
      askEvaluator(
        ofWorld(evaluation, {
          prescribers: [
            { ...hawthorn(), id: 'other' },
            { ...hawthorn(), credentials: [] },
          ],
        }),
      ),
    ),
  ).toEqual(['CREDENTIAL_MISSING', 'CREDENTIAL_MISSING'])
})

describe('the prescriber of the order', () => {
  test('is asked about for a journey of a cycle, where there is one', () => {
    const lapsed = prescribedBy(journey, (one) => (one.kind === 'license' ? null : {}))
    expect(askPrescriber(journey)).toEqual([])
    expect(codesOf(askPrescriber(lapsed))).toContain('CREDENTIAL_MISSING')
    expect(askPrescriber(ofVisit(lapsed, { cycle: null }))).toEqual([])
    expect(askPrescriber(ofWorld(journey, { prescribers: [] }))).toEqual([])
    expect(askPresence(ofVisit(heronJourney, { cycle: null }))).toEqual([])
    expect(codesOf(askPresence(ofWorld(heronJourney, { prescribers: [] })))).toEqual(['PRESCRIBER_NOT_ON_SITE'])
    expect(askPresence(heronJourney)).toEqual([])
  })

  test('treats the ages that the state allows their profession, on the visit’s day', () => {
    const scene = inState('IL')(sceneOf('journey', 'confirm'))
    const { actor: who, now, act } = scene
    const asked: Asked = { ...visitOf(scene), moment: 'confirm', actor: who, now, act }
    const born = (bornOn: World['client']['bornOn']) =>
      codesOf(
        askPrescriber(
          ofWorld(asked, {
            client: { ...asked.world.client, bornOn },
            prescribers: asked.world.prescribers.map((one) => ({ ...one, profession: 'psychologist' as const })),
          }),
        ),
      ).includes('CLIENT_OUTSIDE_PRESCRIBER_LIMITS')
    expect([born('1990-01-15'), born('1950-01-15')]).toEqual([false, true])
    expect(() => born(null)).not.toThrow()
  })

  const onSite = (one: Credential) => (one.kind === 'malpractice' ? { requiresOnSite: 'yes' as const } : {})
  const presence = { startsAt: at('2026-12-02', '08:00'), endsAt: at('2026-12-02', '17:00'), prescriberId: 'hawthorn' }

  test('whose policy asks for presence is at the office, or at the facility, where the visit is', () => {
    const missing = (asked: Asked, ...presences: World['presences']) =>
      codesOf(askPrescriber(ofWorld(prescribedBy(asked, onSite), { presences }))).includes('POLICY_NEEDS_ON_SITE')
    const north = { ...presence, locationId: 'north', facilityId: null }
    const atHeron = { ...presence, locationId: null, facilityId: 'heron' }
    expect([missing(journey, north), missing(journey, atHeron), missing(journey)]).toEqual([false, true, true])
    expect([missing(heronJourney, north), missing(heronJourney, atHeron)]).toEqual([true, false])
    expect(missing(ofVisit(journey, { facilityId: 'heron' }), north)).toBe(false)
    expect(missing(askedOf('at home', 'confirm'), north)).toBe(true)
  })

  test('is registered where the place keeps the drug; at home there is no such place', () => {
    const unregistered = (asked: Asked, facts: Partial<World>) =>
      codesOf(
        askPrescriber(
          ofWorld(
            prescribedBy(asked, (one) => (one.kind === 'dea' ? { placeFacilityId: null } : {})),
            facts,
          ),
        ),
      ).filter((code) => code.startsWith('DEA_PLACE')).length > 0
    const keeps = (holdsStock: 'yes' | 'no') => ({ location: { ...journey.world.location, holdsStock } })
    expect([unregistered(journey, keeps('yes')), unregistered(journey, keeps('no'))]).toEqual([true, false])
    expect(unregistered(askedOf('at home', 'confirm'), keeps('yes'))).toBe(false)
    expect(unregistered(heronJourney, keeps('no'))).toBe(true)
  })
})

describe('the team', () => {
  test('is a prescriber and the cycle’s therapist', () => {
    expect(askTeam(journey)).toEqual([])
    expect(codesOf(askTeam(ofWorld(journey, { prescribers: [], clinicians: [lark] })))).toEqual([
      'PRESCRIBER_NOT_NAMED',
      'THERAPIST_NOT_NAMED',
    ])
  })

  test('one person is both with the papers of both, and a namesake’s papers are asked of nobody', () => {
    const both = (npi: string, ...clinicians: ClinicianInWorld[]) =>
      codesOf(
        askTeam(
          of(
            prescribedBy(journey, () => ({}), { npi }),
            ...clinicians,
          ),
        ),
      )
    const npi = wren().npi ?? ''
    expect(both(npi, lark, wren())).toEqual([])
    expect(both(npi, lark, without('license'))).toEqual(['ONE_PERSON_TWO_ROLES'])
    expect(both('1000000099', lark, without('license'))).toEqual([])
    const asked = of(
      prescribedBy(journey, (one) => (one.kind === 'license' ? null : {}), { npi }),
      wren(),
    )
    expect(codesOf(askTeam(asked))).toEqual(['ONE_PERSON_TWO_ROLES'])
    expect(
      askTeam(
        ofVisit(
          of(
            prescribedBy(journey, () => ({}), { npi }),
            wren(),
            without('license', lark),
          ),
          { givenBy: 'lark' },
        ),
      ),
    ).toEqual([])
  })
})
