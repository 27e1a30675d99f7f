import { expect, test } from 'vitest'
import { failedTreatments, triedResults } from '@/lib/domain/clients/treatment-history'

test('S2-22 what did not help enough or was not borne counts as failed', () => {
  const history = triedResults.map((result) => ({ treatment: 'ssri', name: 'one', year: null, result }) as const)
  expect(failedTreatments(history).map(({ result }) => result)).toEqual(['not_enough', 'stopped_for_side_effects'])
})
