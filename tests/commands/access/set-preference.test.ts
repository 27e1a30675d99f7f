import { expect, test } from 'vitest'
import { setPreference } from '@/lib/commands/access/set-preference'
import { done, openClinic } from '../../support/clinic'

test('single-key shortcuts are turned off for the person, not for others', async () => {
  const clinic = await openClinic()
  await done(clinic.run(setPreference, { shortcutsOff: true }, clinic.therapist.actor))
  const off = await clinic.asSystem((tx) => tx.user.findMany({ where: { shortcutsOff: true }, select: { id: true } }))
  expect(off).toEqual([{ id: clinic.therapist.userId }])
})
