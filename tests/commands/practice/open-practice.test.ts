import { expect, test } from 'vitest'
import { loadReference } from '@/lib/commands/practice/load-reference'
import { openPractice } from '@/lib/commands/practice/open-practice'
import { findPracticeByHost } from '@/lib/data/scope'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

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

test('reference rows and documents are there, and loading them again changes nothing', async () => {
  const clinic = await openClinic()
  const rows = await clinic.read(clinic.frontDesk.actor, (tx) => tx.referenceRow.groupBy({ by: ['family'], _count: true }))
  expect(rows.map(({ family }) => family).sort()).toContain('prescribing-authority')
  const documents = await clinic.read(clinic.frontDesk.actor, (tx) => tx.documentVersion.count())
  expect(documents).toBeGreaterThan(5)
  expect(await done(clinic.run(loadReference, {}, clinic.system))).toEqual({
    rows: { added: 0, changed: 0 },
    documents: { added: 0, changed: 0 },
  })
})

test('a corrected reference row is brought up to date', async () => {
  const clinic = await openClinic()
  await clinic.asSystem((tx) =>
    tx.referenceRow.updateMany({
      where: { practiceId: clinic.practiceId, family: 'service-code', key: '90837' },
      data: { version: 'old' },
    }),
  )
  expect(await done(clinic.run(loadReference, {}, clinic.system))).toMatchObject({ rows: { added: 0, changed: 1 } })
})
