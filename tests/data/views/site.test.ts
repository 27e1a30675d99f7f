import { expect, test } from 'vitest'
import { findSiteContent } from '@/lib/data/views/site'
import { openClinic } from '../../support/clinic'

test('the public pages show the visits the practice shows to everybody, as it calls them and as long as it gives them', async () => {
  const clinic = await openClinic()
  await clinic.asSystem(async (tx) => {
    await tx.service.updateMany({ where: { key: 'integration' }, data: { isPublic: false } })
    await tx.service.updateMany({ where: { key: 'preparation' }, data: { label: 'First talk', minutes: 75 } })
  })
  const { services } = await findSiteContent(clinic.practiceId, clinic.today, clinic.now)
  expect(services).toContainEqual({ kind: 'preparation', label: 'First talk', minutes: 75 })
  expect(services.map(({ kind }) => kind)).not.toContain('integration')
})
