import { expect, test } from 'vitest'
import { saveService } from '@/lib/commands/practice/save-service'
import { done, openClinic } from '../../support/clinic'

const service = {
  id: null,
  key: 'long-integration',
  label: 'Long integration',
  kind: 'integration',
  minutes: 80,
  bufferMinutes: 10,
  code: '90837',
  isPublic: false,
}

test('a service is added and its length changed; its short name stays', async () => {
  const clinic = await openClinic()
  const { id } = await done(clinic.run(saveService, service, clinic.admin.actor))
  await done(clinic.run(saveService, { ...service, id, minutes: 75, code: '' }, clinic.admin.actor))
  expect(await clinic.read(clinic.visitor, (tx) => tx.service.findFirst({ where: { id } }))).toMatchObject({ minutes: 75, code: null })
  expect(await clinic.run(saveService, { ...service, id, key: 'other' }, clinic.admin.actor)).toMatchObject({
    fields: { key: [expect.any(String)] },
  })
  expect(await clinic.run(saveService, service, clinic.admin.actor)).toMatchObject({ fields: { key: [expect.any(String)] } })
})
