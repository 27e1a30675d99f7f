import { expect, test } from 'vitest'
import { setUnitLimit } from '@/lib/commands/billing/set-unit-limit'
import { listUnitLimits } from '@/lib/data/views/payer-codes'
import { done, openClinic } from '../../support/clinic'

test('a limit of a quarter is kept by an admin, once, and for codes that are known', async () => {
  const clinic = await openClinic()
  const admin = clinic.admin.actor
  const limit = { code: '90853', most: '2', kind: 'appealable', quarterOn: '2026-10-01', source: 'MUE file of October 2026' }
  const set = (over: object = {}, actor: typeof admin | typeof clinic.frontDesk.actor = admin) =>
    clinic.run(setUnitLimit, { ...limit, ...over }, actor)
  expect((await set({}, clinic.frontDesk.actor)).status).toBe('denied')
  expect(await set({ code: 'XYZ99' })).toEqual({ status: 'invalid', fields: { code: ['This code is not in the table of codes.'] } })
  expect(await set({ quarterOn: '2026-10-02' })).toMatchObject({ status: 'invalid', fields: { quarterOn: [expect.any(String)] } })
  await done(set())
  const known = { status: 'invalid', fields: { quarterOn: ['A limit of this quarter or a later one is on file.'] } }
  expect(await set({ kind: 'absolute' })).toEqual(known)
  await done(set({ kind: 'absolute', most: '1', quarterOn: '2027-01-01' }))
  const kept = await clinic.read(clinic.frontDesk.actor, (tx) => listUnitLimits(tx, clinic.frontDesk.actor))
  expect(kept).toEqual(
    expect.arrayContaining([
      { code: '90853', kind: 'appealable', most: 2, from: '2026-10-01', source: limit.source },
      { code: '90853', kind: 'absolute', most: 1, from: '2027-01-01', source: limit.source },
    ]),
  )
})
