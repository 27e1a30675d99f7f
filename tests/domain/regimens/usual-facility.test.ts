import { expect, test } from 'vitest'
import type { World } from '@/lib/domain/law/world'
import { usualFacility } from '@/lib/domain/regimens/usual-facility'
import { heron } from '../law/ready'

const facility = (id: string, state: string) => ({ ...heron, id, state })
const [here, across, further] = [facility('here', 'OR'), facility('across', 'WA'), facility('further', 'OR')]
const at = (on: `2026-${string}`, facilityId: string | null): World['journeys'][number] => ({
  ...{ id: on, on: on as World['journeys'][number]['on'], facilityId },
  ...{ cycleId: null, regimenId: null },
})
const usual = (state: string, facilities: World['facilities'], journeys: World['journeys'] = []) =>
  usualFacility({ facilities, journeys, location: { state } })

test.each([
  ['none where the practice works with none', usual('OR', []), null],
  ['the first in the state of the location', usual('OR', [across, here, further]), 'here'],
  ['the first of all where none is in that state', usual('ID', [across, here]), 'across'],
  ['where the last journey was', usual('OR', [across, here, further], [at('2026-11-02', 'here'), at('2026-11-09', 'across')]), 'across'],
  ['a journey at the office says nothing', usual('OR', [across, here], [at('2026-11-02', 'across'), at('2026-11-09', null)]), 'across'],
  [
    'one that is given up is no longer gone to',
    usual('OR', [here, further], [at('2026-11-02', 'further'), at('2026-11-09', 'closed')]),
    'further',
  ],
])('%s', (_, found, expected) => {
  expect(found).toBe(expected)
})
