import { describe, expect, test } from 'vitest'
import { fileNameOf, mayBeOpened } from '@/lib/domain/attachments/kinds'
import { type AttachmentFacts, ruleAttachment } from '@/lib/domain/attachments/rule-attachment'
import { type RemoveFacts, ruleRemove } from '@/lib/domain/attachments/rule-remove'
import { ruleShare, ruleUnshare } from '@/lib/domain/attachments/rule-share'
import { rulesetOn } from '@/lib/domain/ruleset'

const ruleset = rulesetOn('2026-11-23')
const file: AttachmentFacts = {
  by: 'therapist',
  kind: 'lab',
  sentBytes: 2_000_000,
  isAboutClaim: false,
  isClosed: false,
  standing: 3,
  byClientToday: 0,
}
const codesOf = (changes: Partial<AttachmentFacts>) => ruleAttachment({ ...file, ...changes }, ruleset).map(({ code }) => code)

describe('a file is put with a client', () => {
  test.each<[string, Partial<AttachmentFacts>, readonly string[]]>([
    ['a lab by a therapist', {}, []],
    ['a card by the client', { by: 'client', kind: 'card-front' }, []],
    ['a lab the desk was faxed', { by: 'front-desk' }, []],
    ['a lab by the outside prescriber', { by: 'prescriber' }, []],
    ['a card by the outside prescriber', { by: 'prescriber', kind: 'card-back' }, ['FILE_KIND_FOR_OTHERS']],
    ['by a client whose record is closed', { by: 'client', isClosed: true }, ['FILE_RECORD_CLOSED']],
    ['by staff into a closed record: the letter that came late', { isClosed: true }, []],
    ['with a claim, by the desk', { by: 'front-desk', kind: 'letter', isAboutClaim: true }, []],
    ['with a claim, by an admin', { by: 'admin', kind: 'letter', isAboutClaim: true }, []],
    ['with a claim, by a therapist', { isAboutClaim: true }, ['FILE_OF_CLAIM_FOR_DESK']],
    ['with a claim, by the client', { by: 'client', isAboutClaim: true }, ['FILE_OF_CLAIM_FOR_DESK']],
    ['as large as may be', { sentBytes: 15_000_000 }, []],
    ['a byte larger', { sentBytes: 15_000_001 }, ['FILE_TOO_LARGE']],
    ['the last that fits', { standing: 499 }, []],
    ['one more', { standing: 500 }, ['FILES_FULL']],
    ['the client’s last of the day', { by: 'client', byClientToday: 29 }, []],
    ['one more of the client', { by: 'client', byClientToday: 30 }, ['FILES_ENOUGH_TODAY']],
    ['staff on a day the client added many', { byClientToday: 30 }, []],
  ])('%s', (_, changes, codes) => {
    expect(codesOf(changes)).toEqual(codes)
  })

  test('a practice sets its own numbers', () => {
    const own = rulesetOn('2026-11-23', [{ key: 'files.largest-megabytes', value: 1, effectiveFrom: '2026-11-01', effectiveTo: null }])
    expect(ruleAttachment(file, own)).toMatchObject([{ code: 'FILE_TOO_LARGE', params: { megabytes: 2, most: 1 } }])
  })
})

describe('a file is shown to the client', () => {
  test.each([
    ['unscanned', []],
    ['clean', []],
    ['waiting', ['FILE_NOT_LOOKED_AT']],
    ['infected', ['FILE_NOT_LOOKED_AT']],
  ] as const)('%s', (scan, codes) => {
    expect(ruleShare({ scan }).map(({ code }) => code)).toEqual(codes)
    expect(mayBeOpened(scan)).toBe(codes.length === 0)
  })

  test.each([
    [false, false, []],
    [true, false, ['FILE_IS_THE_CLIENTS']],
    [false, true, ['FILE_WAS_SENT']],
  ])('and no longer: from the client %s, sent to them %s', (isFromClient, isInMessageToClient, codes) => {
    expect(ruleUnshare({ isFromClient, isInMessageToClient }).map(({ code }) => code)).toEqual(codes)
  })
})

test.each<[RemoveFacts['by'], Partial<RemoveFacts>, readonly string[]]>([
  ['client', { isOwn: true }, []],
  ['client', {}, ['FILE_OF_ANOTHER']],
  ['client', { isOwn: true, isSent: true }, ['FILE_WAS_SENT_BY_CLIENT']],
  ['prescriber', { isOwn: true }, []],
  ['prescriber', {}, ['FILE_OF_ANOTHER']],
  ['therapist', {}, []],
  ['therapist', { isSent: true }, []],
  ['therapist', { isAboutClaim: true }, ['FILE_BELONGS_TO_CLAIM']],
  ['front-desk', { isAboutClaim: true }, []],
  ['admin', { isAboutClaim: true }, []],
])('a %s takes a file out: %o', (by, changes, codes) => {
  expect(ruleRemove({ by, isOwn: false, isSent: false, isAboutClaim: false, ...changes }).map(({ code }) => code)).toEqual(codes)
})

test.each([
  ['card.jpg', 'image/jpeg', 'card.jpg'],
  ['card.exe', 'image/jpeg', 'card.jpg'],
  ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
  ['C:\\Users\\Ada\\lab results.PDF', 'application/pdf', 'lab results.pdf'],
  ['', 'image/png', 'file.png'],
  ['..', 'image/png', 'file.png'],
  ['a\u0000b\u202egpj.exe', 'application/pdf', 'abgpj.pdf'],
  ['<b>"x"|?*:.pdf', 'application/pdf', 'bx.pdf'],
  ['Befund Müller 李.pdf', 'application/pdf', 'Befund Müller 李.pdf'],
  ['x'.repeat(300), 'application/pdf', `${'x'.repeat(80)}.pdf`],
] as const)('%s of type %s is given back as %s', (name, mediaType, given) => {
  expect(fileNameOf(name, mediaType)).toBe(given)
})
