import { expect, test } from 'vitest'
import { type ExtensionOnFile, extensionOf } from '@/lib/domain/regimens/extension'

const at = new Date('2026-11-23T15:00:00Z')
const asked: ExtensionOnFile = { cycles: 2, resultsReviewedAt: at, byTherapistAt: at, byPrescriberAt: null, declinedAt: null }
const agreed: ExtensionOnFile = { ...asked, byPrescriberAt: at }

test.each([
  ['none', [], null],
  ['one that was declined', [{ ...agreed, declinedAt: at }], null],
  ['one that waits', [asked], { byPrescriber: false, byTherapist: true, resultsReviewed: true, cycles: 2 }],
  ['one agreed', [agreed], { byPrescriber: true, byTherapist: true, resultsReviewed: true, cycles: 2 }],
  ['two agreed', [agreed, { ...agreed, cycles: 3 }], { byPrescriber: true, byTherapist: true, resultsReviewed: true, cycles: 5 }],
  [
    'one agreed and one that waits',
    [agreed, { ...asked, cycles: 3 }],
    { byPrescriber: true, byTherapist: true, resultsReviewed: true, cycles: 2 },
  ],
  [
    'one without the therapist',
    [agreed, { ...agreed, byTherapistAt: null }],
    { byPrescriber: true, byTherapist: false, resultsReviewed: true, cycles: 4 },
  ],
  [
    'one without results',
    [agreed, { ...agreed, resultsReviewedAt: null }],
    { byPrescriber: true, byTherapist: true, resultsReviewed: false, cycles: 4 },
  ],
] as const)('of a regimen with %s stands', (_, extensions, standing) => {
  expect(extensionOf(extensions as readonly ExtensionOnFile[])).toEqual(standing)
})
