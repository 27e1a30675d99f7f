import { expect, test } from 'vitest'
import { prescriberEligibleThrough, therapistEligibleThrough } from '@/lib/domain/credentials/eligible-through'
import { dea, guiding, having, license, malpractice, prescribing, ruleset, training } from './fixtures'

const { therapist, duty, clientState, payerAllows } = guiding()
const through = (...credentials: typeof therapist.credentials) =>
  therapistEligibleThrough({ therapist: { ...therapist, credentials }, duty, clientState, payerAllows }, '2026-11-22', ruleset)

test('a calendar offers a clinician until the first of their credentials ends', () => {
  expect(through(license({ profession: 'lcsw', expiresOn: '2027-06-30' }), malpractice({ expiresOn: '2027-03-31' }), training())).toBe(
    '2027-03-31',
  )
  expect(through(license({ expiresOn: '2027-06-30' }), malpractice(), training({ expiresOn: '2026-12-15' }))).toBe('2026-12-15')
  expect(through(license({ expiresOn: '2026-11-21' }), malpractice(), training())).toBeNull()
})

test('a renewal carries on', () => {
  const renewed = [license({ expiresOn: '2026-12-31' }), license({ id: 'next', issuedOn: '2027-01-01', expiresOn: '2028-12-31' })]
  expect(through(...renewed, malpractice({ expiresOn: '2027-03-31' }), training())).toBe('2027-03-31')
})

test('the same for a prescriber', () => {
  const { prescriber, use, client } = prescribing({ prescriber: { credentials: having('dea', dea({ expiresOn: '2026-12-31' })) } })
  expect(prescriberEligibleThrough({ prescriber, use, client }, '2026-11-22', ruleset)).toBe('2026-12-31')
})
