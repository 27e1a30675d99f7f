import { expect, test } from 'vitest'
import type { Credential } from '@/lib/domain/credentials/credential'
import { ruleTherapistEligible, type TherapistEligibleFacts } from '@/lib/domain/credentials/rule-therapist-eligible'
import type { SupervisionFact } from '@/lib/domain/credentials/supervision'
import type { LocalDate } from '@/lib/domain/time/local'
import { guiding, license, malpractice, moment, ruleset, said, training } from './fixtures'

const ask = (given: Parameters<typeof guiding>[0] = {}) => said(ruleTherapistEligible(guiding(given), ruleset))
const withRows = (...credentials: ReturnType<typeof license>[]) => ({ therapist: { credentials, isSupervisee: false, supervisions: [] } })

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
  const from = (fromOn: LocalDate, toOn: LocalDate | null = null, ...held: Credential[]) => ({
    supervisorId: 'wren',
    fromOn,
    toOn,
    credentials: held.length > 0 ? held : [license()],
  })
  const supervised = (supervisions: readonly SupervisionFact[], payerAllows: TherapistEligibleFacts['payerAllows'] = 'yes') =>
    ask({ therapist: { credentials, isSupervisee: true, supervisions }, payerAllows })
  expect(supervised([from('2026-01-01')])).toEqual([])
  expect(supervised([])).toEqual(['hold SUPERVISOR_MISSING'])
  expect(supervised([from('2026-01-01', '2026-11-30')])).toEqual(['hold SUPERVISOR_MISSING'])
  expect(supervised([from('2026-12-02')])).toEqual(['hold SUPERVISOR_MISSING'])
  expect(supervised([from('2026-12-01', '2026-12-01')])).toEqual([])
  expect(supervised([from('2026-01-01', null, license({ state: 'MO' }))])).toEqual(['hold SUPERVISOR_MISSING'])
  expect(supervised([from('2026-01-01', null, license({ expiresOn: '2026-11-30' }))])).toEqual(['hold SUPERVISOR_MISSING'])
  expect(supervised([from('2026-01-01')], 'no')).toEqual(['refuse SUPERVISEE_NOT_PAID'])
  expect(supervised([from('2026-01-01')], 'unknown')).toEqual(['hold SUPERVISEE_PAY_UNKNOWN'])
  expect(supervised([from('2026-01-01')], 'nobody-bills')).toEqual([])
})

test('of two licences in the state one for psychotherapy is enough, whichever is first', () => {
  const [nurse, social] = [license({ id: 'nurse', profession: 'registered_nurse' }), license({ profession: 'lcsw' })]
  expect(ask(withRows(nurse, social, malpractice(), training()))).toEqual([])
  expect(ask(withRows(social, nurse, malpractice(), training()))).toEqual([])
})
