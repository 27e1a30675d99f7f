import { expect, test } from 'vitest'
import { loadPrescribers } from '@/lib/data/records/people-facts'
import { openClinic } from '../../support/clinic'

test('those who are asked for come, and nobody else', async () => {
  const clinic = await openClinic()
  const { practiceId, prescriber, otherPrescriber, today } = clinic
  const load = (...ids: string[]) => clinic.asSystem((tx) => loadPrescribers(tx, practiceId, ids, today))
  expect((await load(prescriber.prescriberId)).map(({ id }) => id)).toEqual([prescriber.prescriberId])
  expect(await load(prescriber.prescriberId, otherPrescriber.prescriberId)).toHaveLength(2)
  expect(await load()).toEqual([])
})
