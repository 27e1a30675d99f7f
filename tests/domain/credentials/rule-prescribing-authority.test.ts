import { describe, expect, test } from 'vitest'
import type { Profession } from '@/lib/domain/credentials/profession'
import { type AuthorityFacts, rulePrescribingAuthority } from '@/lib/domain/credentials/rule-prescribing-authority'
import { type Route, routes } from '@/lib/domain/journeys/route'
import { stateCodes } from '@/lib/domain/practice/state'
import { type AuthorityRow, authorityRows } from '@/lib/domain/reference/prescribing-authority'
import { credential, license, moment, ruleset, said } from './fixtures'

const everything = stateCodes.flatMap((state) => [
  license({ state, topics: ['prescribing'] }),
  credential('collaboration_agreement', { state, topics: ['supervised_protocol'] }),
])

const ask = (profession: Profession, state: string, route: Route = 'lozenge', given: Partial<AuthorityFacts> = {}) =>
  said(
    rulePrescribingAuthority(
      {
        profession,
        state,
        route,
        credentials: everything,
        moment: moment(),
        client: { age: 40, pregnant: 'no', seriousCondition: 'no' },
        supervisedTogether: null,
        ...given,
      },
      ruleset,
    ),
  )

test('a physician may prescribe in every state, by every route', () => {
  for (const state of stateCodes) for (const route of routes) expect(ask('physician', state, route)).toEqual([])
})

describe('nurse practitioners and physician assistants', () => {
  test('with an agreement on file they may everywhere', () => {
    for (const state of stateCodes) {
      expect(ask('nurse_practitioner', state)).toEqual([])
      expect(ask('physician_assistant', state)).toEqual([])
    }
  })

  test('without one: refused where it is required, held where it depends, fine where none is needed', () => {
    expect(ask('nurse_practitioner', 'MO', 'lozenge', { credentials: [] })).toEqual(['refuse CREDENTIAL_MISSING'])
    expect(ask('nurse_practitioner', 'CO', 'lozenge', { credentials: [] })).toEqual(['hold AGREEMENT_MAYBE_NEEDED'])
    expect(ask('nurse_practitioner', 'KS', 'lozenge', { credentials: [] })).toEqual([])
    expect(ask('physician_assistant', 'KS', 'lozenge', { credentials: [] })).toEqual(['hold AGREEMENT_MAYBE_NEEDED'])
  })

  test('a licence marked independent settles it', () => {
    const credentials = [license({ state: 'CO', topics: ['independent'] })]
    expect(ask('nurse_practitioner', 'CO', 'lozenge', { credentials })).toEqual([])
  })
})

describe('psychologists', () => {
  const named = ['NM', 'LA', 'IL', 'IA', 'ID', 'CO', 'UT']

  test('T118 in Missouri, and wherever the state does not name them, they may not', () => {
    expect(ask('psychologist', 'MO')).toEqual(['refuse PSYCHOLOGIST_STATE_DOES_NOT_ALLOW'])
    for (const state of stateCodes.filter((code) => !named.includes(code))) {
      expect(ask('psychologist', state)).toEqual(['refuse PSYCHOLOGIST_STATE_DOES_NOT_ALLOW'])
    }
  })

  test('T119 in Illinois no injection; a lozenge waits for legal review', () => {
    expect(ask('psychologist', 'IL', 'im')).toEqual(['refuse PSYCHOLOGIST_NO_INJECTION'])
    expect(ask('psychologist', 'IL', 'iv')).toEqual(['refuse PSYCHOLOGIST_NO_INJECTION'])
    expect(ask('psychologist', 'IL')).toEqual(['hold PSYCHOLOGIST_LEGAL_REVIEW'])
  })

  test.each([
    [16, 'no', 'no', true],
    [17, 'no', 'no', false],
    [65, 'no', 'no', false],
    [66, 'no', 'no', true],
    [40, 'yes', 'no', true],
    [40, 'no', 'yes', true],
    [null, 'unknown', 'unknown', false],
  ] as const)('Illinois limits the clients: age %s, pregnant %s, serious condition %s', (age, pregnant, seriousCondition, isOutside) => {
    const findings = ask('psychologist', 'IL', 'lozenge', { client: { age, pregnant, seriousCondition } })
    expect(findings.includes('refuse CLIENT_OUTSIDE_PRESCRIBER_LIMITS')).toBe(isOutside)
  })

  test.each(['NM', 'LA', 'IA', 'ID', 'CO'])('%s waits for legal review', (state) => {
    expect(ask('psychologist', state)).toEqual(['hold PSYCHOLOGIST_LEGAL_REVIEW'])
  })

  test('Utah lists its drugs and ketamine is not known to be among them', () => {
    expect(ask('psychologist', 'UT')).toEqual(['refuse PSYCHOLOGIST_LISTED_DRUGS_ONLY'])
  })

  test('before the state’s law there was none', () => {
    expect(ask('psychologist', 'CO', 'lozenge', { moment: moment('2022-12-31') })).toEqual(['refuse PSYCHOLOGIST_STATE_DOES_NOT_ALLOW'])
  })

  test('while the law itself is under review, a missing certificate or agreement waits with it', () => {
    expect(ask('psychologist', 'NM', 'lozenge', { credentials: [] })).toEqual([
      'hold PRESCRIBING_CERTIFICATE_MISSING',
      'hold CREDENTIAL_MISSING',
      'hold PSYCHOLOGIST_LEGAL_REVIEW',
    ])
  })

  test('after its legal review a practice adds its own row, and the paper is then required', () => {
    const base = authorityRows.find(({ key }) => key === 'psychologist.NM')
    const reviewed = { ...base, result: 'allow', reason: null, from: '2026-06-01', legalReviewBy: 'Counsel' } as AuthorityRow
    expect(ask('psychologist', 'NM', 'lozenge', { ownRows: [reviewed] })).toEqual([])
    expect(ask('psychologist', 'NM', 'lozenge', { ownRows: [reviewed], credentials: [] })).toEqual([
      'refuse PRESCRIBING_CERTIFICATE_MISSING',
      'refuse CREDENTIAL_MISSING',
    ])
  })
})

describe('naturopathic doctors', () => {
  test('T121 in Washington only codeine and testosterone', () => {
    expect(ask('naturopath', 'WA')).toEqual(['refuse NATUROPATH_LISTED_DRUGS_ONLY'])
  })

  test('T122 in California only under a supervised protocol, four to a supervisor', () => {
    expect(ask('naturopath', 'CA', 'lozenge', { credentials: [] })).toEqual(['refuse SUPERVISED_PROTOCOL_MISSING'])
    expect(ask('naturopath', 'CA', 'lozenge', { credentials: [credential('collaboration_agreement', { state: 'CA' })] })).toEqual([
      'refuse SUPERVISED_PROTOCOL_MISSING',
    ])
    expect(ask('naturopath', 'CA')).toEqual(['hold SUPERVISED_COUNT_UNKNOWN'])
    expect(ask('naturopath', 'CA', 'lozenge', { supervisedTogether: 4 })).toEqual([])
    expect(ask('naturopath', 'CA', 'lozenge', { supervisedTogether: 5 })).toEqual(['refuse SUPERVISES_TOO_MANY'])
  })

  test('Arizona: a lozenge waits for review, an infusion may not', () => {
    expect(ask('naturopath', 'AZ')).toEqual(['hold NATUROPATH_LEGAL_REVIEW'])
    expect(ask('naturopath', 'AZ', 'iv')).toEqual(['refuse NATUROPATH_NO_IV'])
  })

  test('Oregon waits for review', () => {
    expect(ask('naturopath', 'OR')).toEqual(['hold NATUROPATH_LEGAL_REVIEW'])
  })

  test.each(['HI', 'MT', 'NH', 'NM', 'VT', 'ID', 'UT'])('%s: sources conflict, so not', (state) => {
    expect(ask('naturopath', state)).toEqual(['refuse NATUROPATH_SOURCES_CONFLICT'])
  })

  test('everywhere else they may not', () => {
    const spoken = ['AZ', 'CA', 'OR', 'WA', 'HI', 'MT', 'NH', 'NM', 'VT', 'ID', 'UT']
    for (const state of stateCodes.filter((code) => !spoken.includes(code))) {
      expect(ask('naturopath', state)).toEqual(['refuse NATUROPATH_STATE_DOES_NOT_ALLOW'])
    }
  })
})

test.each(['lcsw', 'lmft', 'lpc', 'registered_nurse'] as const)('%s prescribes nowhere', (profession) => {
  for (const state of stateCodes) expect(ask(profession, state)).toEqual(['refuse PROFESSION_NEVER_PRESCRIBES'])
})

test('a day or place without a row is not allowed', () => {
  expect(ask('physician', 'KS', 'lozenge', { moment: moment('1999-12-31') })).toEqual(['refuse AUTHORITY_ROW_MISSING'])
  expect(ask('psychologist', 'GU')).toEqual(['refuse PSYCHOLOGIST_STATE_DOES_NOT_ALLOW'])
})

test('every row has a key of its own, a citation, and says why when it says no', () => {
  expect(new Set(authorityRows.map(({ key }) => key)).size).toBe(authorityRows.length)
  for (const row of authorityRows) {
    expect(row.cites.length).toBeGreaterThan(0)
    expect(row.reason === null).toBe(row.result === 'allow')
  }
})

test('a prescribing certificate stands by itself or on the licence', () => {
  const agreement = credential('collaboration_agreement', { state: 'NM' })
  const certificate = credential('psychotherapy_certificate', { state: 'NM' })
  expect(ask('psychologist', 'NM', 'lozenge', { credentials: [agreement, certificate] })).toEqual(['hold PSYCHOLOGIST_LEGAL_REVIEW'])
  expect(ask('psychologist', 'NM', 'lozenge', { credentials: [agreement, license({ state: 'NM' })] })).toEqual([
    'hold PRESCRIBING_CERTIFICATE_MISSING',
    'hold PSYCHOLOGIST_LEGAL_REVIEW',
  ])
})

test('where the answer is no, nobody is sent for papers', () => {
  const base = authorityRows.find(({ key }) => key === 'psychologist.NM')
  const closed = { ...base, result: 'refuse', reason: 'PSYCHOLOGIST_STATE_DOES_NOT_ALLOW', from: '2026-06-01' } as AuthorityRow
  expect(closed.needs.length).toBeGreaterThan(0)
  expect(ask('psychologist', 'NM', 'lozenge', { ownRows: [closed], credentials: [] })).toEqual(['refuse PSYCHOLOGIST_STATE_DOES_NOT_ALLOW'])
})

test('T122 a supervised protocol is in force on the day', () => {
  const protocol = (expiresOn: '2026-11-01' | '2026-11-30') => [
    credential('collaboration_agreement', { state: 'CA', topics: ['supervised_protocol'], expiresOn }),
  ]
  const under = (expiresOn: '2026-11-01' | '2026-11-30') =>
    ask('naturopath', 'CA', 'lozenge', { supervisedTogether: 4, credentials: protocol(expiresOn) })
  expect(under('2026-11-01')).toEqual(['refuse CREDENTIAL_LAPSED'])
  expect(under('2026-11-30')).toEqual(['hold CREDENTIAL_LAPSES_FIRST'])
})
