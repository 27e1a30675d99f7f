import { expect, test } from 'vitest'
import { ruleTherapistEligible } from '@/lib/domain/credentials/rule-therapist-eligible'
import { guiding, license, malpractice, moment, ruleset, said, training } from './fixtures'

const ask = (given: Parameters<typeof guiding>[0] = {}) => said(ruleTherapistEligible(guiding(given), ruleset))
const withRows = (...credentials: ReturnType<typeof license>[]) => ({ therapist: { credentials, supervision: null } })

test('a trained therapist licensed where the client is', () => {
  expect(ask()).toEqual([])
})

test('the licence counts where the client is that day', () => {
  expect(ask({ clientState: 'MO' })).toEqual(['refuse CREDENTIAL_MISSING'])
})

test('malpractice runs to the end of the visit', () => {
  const rows = withRows(license({ profession: 'lcsw' }), malpractice({ expiresOn: '2026-12-01' }), training())
  expect(ask(rows)).toEqual([])
  expect(ask({ ...rows, moment: moment('2026-12-02') })).toEqual(['hold CREDENTIAL_LAPSES_FIRST'])
})

test('T22 another licensed clinician may take preparation', () => {
  const rows = withRows(license({ profession: 'lpc' }), malpractice(), training({ hours: 3, topics: ['orientation'] }))
  expect(ask({ ...rows, duty: 'preparation' })).toEqual([])
  expect(ask(rows)).toContain('refuse TRAINING_MISSING')
})

test('a licence that is not for psychotherapy does not guide', () => {
  expect(ask(withRows(license({ profession: 'registered_nurse' }), malpractice(), training()))).toEqual([
    'refuse PROFESSION_NOT_FOR_THERAPY',
  ])
  expect(ask(withRows(license({ profession: null }), malpractice(), training()))).toEqual([])
})

test('a supervisee needs a supervisor on record and a payer who accepts it', () => {
  const { credentials } = guiding().therapist
  const supervised = (supervisorOnRecord: boolean, payerAllows: 'yes' | 'no' | 'unknown') =>
    ask({ therapist: { credentials, supervision: { supervisorOnRecord, payerAllows } } })
  expect(supervised(true, 'yes')).toEqual([])
  expect(supervised(false, 'yes')).toEqual(['hold SUPERVISOR_MISSING'])
  expect(supervised(true, 'no')).toEqual(['refuse SUPERVISEE_NOT_PAID'])
  expect(supervised(true, 'unknown')).toEqual(['hold SUPERVISEE_PAY_UNKNOWN'])
})
