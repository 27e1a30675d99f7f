import { expect, test } from 'vitest'
import { openPractice } from '@/lib/commands/practice/open-practice'
import { findPracticeByHost } from '@/lib/data/scope'
import { newId } from '@/lib/ids'
import { openClinic } from '../../support/clinic'

const details = {
  name: 'Second',
  legalName: 'Second LLC',
  timeZone: 'America/Denver',
  phone: '+15555550100',
  email: 'second@example.com',
  addressLine: '1 Moss Street',
  city: 'Prairie',
  state: 'CO',
  zip: '80201',
}

test('a practice is opened once, with services and a sliding scale, and found by its host name', async () => {
  const clinic = await openClinic()
  const address = await findPracticeByHost(clinic.hostname)
  expect(address).toMatchObject({ id: clinic.practiceId, slug: clinic.slug, isDemo: false })
  const services = await clinic.read(clinic.frontDesk.actor, (tx) => tx.service.count())
  const tiers = await clinic.read(clinic.frontDesk.actor, (tx) => tx.slidingTier.findMany({ orderBy: { paysBasisPoints: 'asc' } }))
  expect(services).toBeGreaterThan(6)
  expect(tiers.map(({ upToPercent, paysBasisPoints }) => [upToPercent, paysBasisPoints])).toEqual([
    [100, 2_000],
    [150, 4_000],
    [200, 6_000],
    [250, 8_000],
    [null, 10_000],
  ])
})

test('a second practice cannot take the name of the first', async () => {
  const clinic = await openClinic()
  const actor = { role: 'system', practiceId: newId(), job: 'set-up' } as const
  const outcome = await clinic.run(openPractice, { ...details, slug: clinic.slug, hostname: 'second.example.com' }, actor)
  expect(outcome).toMatchObject({ status: 'invalid' })
})

test('nobody but the system opens a practice', async () => {
  const clinic = await openClinic()
  const outcome = await clinic.run(openPractice, { ...details, slug: 'third', hostname: 'third.example.com' }, clinic.admin.actor)
  expect(outcome).toEqual({ status: 'denied' })
  expect(await clinic.auditTrail()).toMatchObject([{ command: 'practice.open', outcome: 'denied', actorId: clinic.admin.userId }])
})
