import { expect, test } from 'vitest'
import { saveAllowedAmount } from '@/lib/commands/practice/save-allowed-amount'
import { saveRate } from '@/lib/commands/practice/save-rate'
import { saveService } from '@/lib/commands/practice/save-service'
import { done, openClinic } from '../../support/clinic'

test('T61 a code that was deleted gets no fee, no contract amount and no service', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const gone = { status: 'invalid', fields: { code: [expect.stringContaining('99354 was deleted')] } }
  const from = '2026-12-01'
  expect(await clinic.run(saveRate, { code: '99354', fee: '100', effectiveFrom: from }, actor)).toMatchObject(gone)
  const allowed = { payerId: clinic.payers.commercial, code: '99354', allowed: '90', effectiveFrom: from }
  expect(await clinic.run(saveAllowedAmount, allowed, actor)).toMatchObject(gone)
  const service = { id: null, key: 'longer', label: 'Longer hour', kind: 'follow_up', minutes: 60, bufferMinutes: 0, isPublic: false }
  expect(await clinic.run(saveService, { ...service, code: '99354' }, actor)).toMatchObject(gone)
  await done(clinic.run(saveService, { ...service, code: '90837' }, actor))
})

test('T63 S0013 is not charged after 2025, and J0013 is named in its place', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const save = (code: string) => clinic.run(saveRate, { code, fee: '8', effectiveFrom: '2026-12-01' }, actor)
  expect(await save('S0013')).toMatchObject({ fields: { code: [expect.stringContaining('Use J0013.')] } })
  await done(save('J0013'))
})

test('T64 a contract with Medicare takes G2082 and G2083, and no other plan does', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const save = (payerId: string, code: string) =>
    clinic.run(saveAllowedAmount, { payerId, code, allowed: '700', effectiveFrom: '2026-12-01' }, actor)
  for (const code of ['G2082', 'G2083']) {
    await done(save(clinic.payers.medicare, code))
    expect(await save(clinic.payers.commercial, code)).toMatchObject({ fields: { code: [expect.stringContaining('Use J0013.')] } })
  }
  expect(await save(clinic.payers.medicare, 'J0013')).toMatchObject({
    fields: { code: [expect.stringContaining('Medicare does not take')] },
  })
})
