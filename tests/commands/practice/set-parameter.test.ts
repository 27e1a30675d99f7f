import { expect, test } from 'vitest'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { loadRuleset } from '@/lib/data/records/rulesets'
import { done, openClinic } from '../../support/clinic'

const change = { key: 'booking.notice-hours', value: 48, effectiveFrom: '2026-12-01', reason: 'Front desk needs two days' }

test('a number of the practice’s policy changes from its day on, with the reason kept', async () => {
  const clinic = await openClinic()
  await done(clinic.run(setParameter, change, clinic.admin.actor))
  const on = async (day: '2026-11-30' | '2026-12-01') =>
    (await clinic.read(clinic.visitor, (tx) => loadRuleset(tx, clinic.practiceId, day))).values['booking.notice-hours']
  expect([await on('2026-11-30'), await on('2026-12-01')]).toEqual([24, 48])
  const row = await clinic.read(clinic.admin.actor, (tx) => tx.ruleParameter.findFirst())
  expect(row).toMatchObject({ reason: change.reason, setBy: clinic.admin.userId })
  expect(await clinic.auditTrail()).toMatchObject([{ details: { key: 'booking.notice-hours', from: 24, to: 48 } }])
})

test('law is shown, not set', async () => {
  const clinic = await openClinic()
  const law = { ...change, key: 'prescription.life', value: 12 }
  expect(await clinic.run(setParameter, law, clinic.admin.actor)).toMatchObject({
    status: 'invalid',
    fields: { key: [expect.any(String)] },
  })
})

test('numbers stay within bounds and in order, and the past stays', async () => {
  const clinic = await openClinic()
  const asked = (part: object) => clinic.run(setParameter, { ...change, ...part }, clinic.admin.actor)
  expect(await asked({ value: -1 })).toMatchObject({ fields: { value: [expect.any(String)] } })
  expect(await asked({ key: 'regimen.cycles-most', value: 3 })).toMatchObject({ fields: { value: [expect.stringContaining('6')] } })
  await done(asked({}))
  expect(await asked({ effectiveFrom: '2026-11-01' })).toMatchObject({ fields: { effectiveFrom: [expect.any(String)] } })
  expect(await asked({ reason: '' })).toMatchObject({ fields: { reason: [expect.any(String)] } })
})
