import { expect, test } from 'vitest'
import { arePapersAsked } from '@/lib/domain/clients/client-status'
import {
  type DocumentFacts,
  documentsForVisit,
  documentsNeeded,
  documentsToSign,
  type SignedVersion,
  type VisitPapers,
} from '@/lib/domain/clients/documents-to-sign'
import { documentKeys } from '@/lib/domain/practice/documents/document'

const plain: DocumentFacts = {
  hasOutsideCareTeam: false,
  journeysAwayFromHome: false,
  journeysAtHome: false,
  anyTelehealth: false,
  anyGroup: false,
  extendedCare: false,
  missedFee: false,
  part2: false,
  privateContract: false,
}

test('everybody reads the privacy notice, the education and the consent', () => {
  expect(documentsNeeded(plain)).toEqual(['privacy-notice-acknowledgement', 'education-acknowledgement', 'treatment-consent'])
})

test.each([
  ['hasOutsideCareTeam', 'release-of-information'],
  ['journeysAwayFromHome', 'ride-home-agreement'],
  ['journeysAtHome', 'at-home-dosing-consent'],
  ['anyTelehealth', 'telehealth-consent'],
  ['anyGroup', 'group-consent'],
  ['extendedCare', 'extended-care-notice'],
  ['missedFee', 'missed-visit-policy'],
  ['part2', 'part-2-consent'],
] as const)('%s needs %s', (fact, key) => {
  expect(documentsNeeded({ ...plain, [fact]: true })).toContain(key)
  expect(documentsNeeded(plain)).not.toContain(key)
})

test('every document has a reason to be needed, but for words of one’s own on the public pages: nobody ever needs those', () => {
  const all = Object.fromEntries(Object.keys(plain).map((fact) => [fact, true])) as DocumentFacts
  expect([...documentsNeeded(all), 'story-authorization'].sort()).toEqual([...documentKeys].sort())
})

const current = [{ key: 'ride-home-agreement', version: 2, validDays: 365 }] as const
const sign = (given: Partial<SignedVersion>): SignedVersion => ({
  key: 'ride-home-agreement',
  version: 2,
  signedOn: '2026-01-01',
  revoked: false,
  ...given,
})
const ask = (...signed: SignedVersion[]) => documentsToSign(['ride-home-agreement'], current, signed, '2027-01-01').map(({ why }) => why)

test('signed, in its version and time, is signed', () => {
  expect(ask(sign({}))).toEqual([])
  expect(ask(sign({ version: 1 }), sign({}))).toEqual([])
})

test('never signed, an older version, run out, taken back', () => {
  expect(ask()).toEqual(['never-signed'])
  expect(ask(sign({ version: 1 }))).toEqual(['new-version'])
  expect(ask(sign({ signedOn: '2025-12-31' }))).toEqual(['ran-out'])
  expect(ask(sign({ endsOn: '2026-12-31' }))).toEqual(['ran-out'])
  expect(ask(sign({ signedOn: '2025-12-31', endsOn: '2027-01-01' }))).toEqual([])
  expect(ask(sign({ revoked: true }))).toEqual(['revoked'])
  expect(ask(sign({ key: 'treatment-consent' }))).toEqual(['never-signed'])
})

test('a document that stands has no end, and one without a version is not asked for', () => {
  const standing = [{ key: 'treatment-consent', version: 1, validDays: null }] as const
  expect(
    documentsToSign(
      ['treatment-consent'],
      standing,
      [sign({ key: 'treatment-consent', version: 1, signedOn: '2020-01-01' })],
      '2027-01-01',
    ),
  ).toEqual([])
  expect(documentsToSign(['group-consent'], standing, [], '2027-01-01')).toEqual([])
})

test('one signature that still holds is enough, whatever ran out or was taken back before', () => {
  const old = sign({ signedOn: '2024-01-01' })
  expect(ask(old)).toEqual(['ran-out'])
  expect(ask(old, sign({}))).toEqual([])
  expect(ask(sign({ revoked: true }), sign({}))).toEqual([])
})

const everyDose = ['privacy-notice-acknowledgement', 'education-acknowledgement', 'treatment-consent']

test.each<[string, Partial<VisitPapers>, readonly string[]]>([
  ['a talk in the office', {}, []],
  ['a dose', { isDosing: true }, everyDose],
  ['a dose that Part 2 concerns', { isDosing: true, part2: true }, [...everyDose, 'part-2-consent']],
  ['a talk with somebody Part 2 concerns', { part2: true }, []],
  ['a visit by video', { isTelehealth: true }, ['telehealth-consent']],
  ['a group', { isGroup: true }, ['group-consent']],
  [
    'everything at once',
    { isDosing: true, isTelehealth: true, isGroup: true, part2: true },
    [...everyDose, 'part-2-consent', 'telehealth-consent', 'group-consent'],
  ],
])('the papers of %s', (_, visit, papers) => {
  expect(documentsForVisit({ isDosing: false, isTelehealth: false, isGroup: false, part2: false, ...visit })).toEqual(papers)
})

test('papers are asked of whoever is on the way or comes to a visit, and of nobody whose care is over', () => {
  for (const status of ['invited', 'intake', 'active', 'paused'] as const) expect(arePapersAsked(status, false)).toBe(true)
  for (const status of ['completed', 'closed'] as const)
    expect([arePapersAsked(status, false), arePapersAsked(status, true)]).toEqual([false, true])
})
