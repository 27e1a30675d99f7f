import { expect, test } from 'vitest'
import { deactivateUser } from '@/lib/commands/access/deactivate-user'
import { restoreUser } from '@/lib/commands/access/restore-user'
import { findPrescribersNear } from '@/lib/data/views/prescriber-finder'
import { findPrescriberMatches } from '@/lib/data/views/prescriber-matches'
import { done, openClinic } from '../support/clinic'

test('who would have to travel further than they said is shown nobody that far, unless by video', async () => {
  const clinic = await openClinic()
  const visitor = { role: 'visitor', practiceId: clinic.practiceId } as const
  const near = (maxMiles: number | null) =>
    clinic.read(visitor, async (tx) => {
      const found = await findPrescribersNear(tx, clinic.practiceId, { zip: '63101', state: 'MO', maxMiles }, clinic.today)
      return found.prescribers.map(({ id }) => id)
    })
  const byVideo = (evaluatesByTelehealth: boolean) =>
    clinic.asSystem((tx) => tx.prescriber.updateMany({ data: { evaluatesByTelehealth, nextOpeningOn: null } }))
  await byVideo(false)
  expect(await near(null)).toContain(clinic.prescriber.prescriberId)
  expect(await near(50)).not.toContain(clinic.prescriber.prescriberId)
  await byVideo(true)
  expect(await near(50)).toContain(clinic.prescriber.prescriberId)
})

test('a stranger reads that somebody takes new people only while somebody signs in as them', async () => {
  const clinic = await openClinic()
  const visitor = { role: 'visitor', practiceId: clinic.practiceId } as const
  const accepting = () =>
    clinic.read(visitor, async (tx) => {
      const { prescribers } = await findPrescribersNear(tx, clinic.practiceId, { zip: '63101', state: 'MO', maxMiles: null }, clinic.today)
      return prescribers.find(({ id }) => id === clinic.prescriber.prescriberId)?.accepting
    })
  const { userId } = clinic.prescriber
  expect(await accepting()).toBe(true)
  await done(clinic.run(deactivateUser, { userId }, clinic.admin.actor))
  expect(await accepting()).toBe(false)
  await done(clinic.run(restoreUser, { userId }, clinic.admin.actor))
  expect(await accepting()).toBe(true)
})

test('whose policy wants them there fits a journey at the office they come to', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { prescriberId } = clinic.prescriber
  await clinic.asSystem((tx) => tx.credential.updateMany({ where: { prescriberId, kind: 'malpractice' }, data: { requiresOnSite: 'yes' } }))
  const codes = () =>
    clinic.read(clinic.therapist.actor, async (tx) => {
      const question = { route: 'lozenge', setting: 'office', maxMiles: null } as const
      const rows = await findPrescriberMatches(tx, clinic.therapist.actor, client.id, question, clinic.now)
      return rows?.find((row) => row.prescriberId === prescriberId)?.findings.map(({ code }) => code) ?? []
    })
  await clinic.asSystem((tx) => tx.prescriberSite.deleteMany({ where: { prescriberId, locationId: clinic.locationId } }))
  expect(await codes()).toContain('POLICY_NEEDS_ON_SITE')
  const site = { practiceId: clinic.practiceId, prescriberId, locationId: clinic.locationId, name: 'Office', state: 'MO', zip: '64101' }
  await clinic.asSystem((tx) => tx.prescriberSite.createMany({ data: [{ ...site, id: crypto.randomUUID() }] }))
  expect(await codes()).not.toContain('POLICY_NEEDS_ON_SITE')
})
