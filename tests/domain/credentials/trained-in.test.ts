import { expect, test } from 'vitest'
import type { Credential } from '@/lib/domain/credentials/credential'
import { licensedIn } from '@/lib/domain/credentials/licensed-in'
import { trainedIn } from '@/lib/domain/credentials/trained-in'
import { credential, dea, license, training } from './fixtures'

const nothing = { guiding: false, integration: false, trauma: false }
const trained = (...rows: Credential[]) => trainedIn(rows, '2026-12-01')

test.each(['guiding', 'integration', 'trauma'] as const)('trained in %s and in nothing else', (topic) => {
  expect(trained(training({ topics: [topic] }))).toEqual({ ...nothing, [topic]: true })
})

test('several trainings count together, none is none', () => {
  expect(trained(training({ topics: ['guiding'] }), training({ topics: ['trauma'] }))).toEqual({ ...nothing, guiding: true, trauma: true })
  expect(trained()).toEqual(nothing)
})

test.each<[string, Partial<Credential>, boolean]>([
  ['that never ends', { expiresOn: null }, true],
  ['that ends on the day', { expiresOn: '2026-12-01' }, true],
  ['that ended the day before', { expiresOn: '2026-11-30' }, false],
  ['taken on the day', { issuedOn: '2026-12-01' }, true],
  ['still to be taken', { issuedOn: '2026-12-02' }, false],
  ['taken back from the next day on', { revokedOn: '2026-12-02' }, true],
  ['taken back on the day', { revokedOn: '2026-12-01' }, false],
])('a training %s counts: %s', (_, given, counts) => {
  expect(trained(training({ topics: ['guiding'], ...given })).guiding).toBe(counts)
})

test('only a training counts, whatever else names the topic', () => {
  expect(
    trained(license({ topics: ['guiding', 'integration', 'trauma'] }), credential('competence_attestation', { topics: ['guiding'] })),
  ).toEqual(nothing)
})

test('licensed where a licence covers the day or nobody wrote down its end, each state once', () => {
  const rows = [
    license({ state: 'MO' }),
    license({ id: 'again', state: 'MO' }),
    license({ state: 'TX', expiresOn: null }),
    license({ state: 'IL', expiresOn: '2026-11-30' }),
    license({ state: null }),
    dea({ state: 'CO' }),
  ]
  expect(licensedIn(rows, '2026-12-01')).toEqual(['MO', 'TX'])
})
