import { expect, test } from 'vitest'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { listClinicians } from '@/lib/data/views/settings-clinicians'
import { listFacilities, listLocations, listRooms } from '@/lib/data/views/settings-places'
import { findPracticeSettings, findSettingCounts } from '@/lib/data/views/settings-practice'
import { listPayers, listRates, listServices, listTierSchedules } from '@/lib/data/views/settings-prices'
import { listCredentials, listPartnerPrescribers } from '@/lib/data/views/settings-providers'
import { listRules } from '@/lib/data/views/settings-rules'
import { done, openClinic } from '../../support/clinic'

test('an admin sees everything that is set up here, and nothing of another practice', async () => {
  const [clinic] = [await openClinic(), await openClinic()]
  const { actor } = clinic.admin
  const seen = await clinic.read(actor, async (tx) => ({
    practice: await findPracticeSettings(tx, actor),
    counts: await findSettingCounts(tx, actor),
    locations: await listLocations(tx, actor, clinic.today),
    rooms: await listRooms(tx, actor),
    facilities: await listFacilities(tx, actor, clinic.today),
    clinicians: await listClinicians(tx, actor, clinic),
    prescribers: await listPartnerPrescribers(tx, actor),
    credentials: await listCredentials(tx, actor),
    services: await listServices(tx, actor),
    rates: await listRates(tx, actor),
    payers: await listPayers(tx, actor),
    schedules: await listTierSchedules(tx, actor),
  }))
  expect(seen.practice).toMatchObject({ name: 'Fern Practice', hostname: clinic.hostname })
  expect(seen.counts).toMatchObject({
    locations: 2,
    rooms: 5,
    facilities: 1,
    clinicians: 2,
    prescribers: 2,
    payers: 11,
    people: 7,
    ownRules: 0,
    givenUpMail: 0,
  })
  expect(seen.locations.map(({ name, rooms, hours }) => [name, rooms, hours.length])).toEqual([
    ['Northside', 4, 6],
    ['Southside', 1, 6],
  ])
  expect(seen.rooms).toHaveLength(5)
  expect(seen.facilities).toMatchObject([{ chairs: [{ id: clinic.chairId }] }])
  expect(seen.clinicians.map(({ weeks }) => weeks.map(({ effectiveFrom, hours }) => [effectiveFrom, hours.length]))).toEqual([
    [['2020-01-01', 6]],
    [['2020-01-01', 6]],
  ])
  expect(seen.clinicians).toMatchObject([
    { kapRole: 'guides', timeOff: [] },
    { kapRole: 'guides', timeOff: [] },
  ])
  expect(seen.prescribers).toMatchObject([{ openReferrals: 0 }, { openReferrals: 0 }])
  expect(seen.credentials.filter(({ kind }) => kind === 'exclusion_check')).toHaveLength(2)
  expect(seen.rates.find(({ code }) => code === '90837')).toMatchObject({ cents: 20_000, effectiveTo: null })
  expect(seen.payers.find(({ program }) => program === 'va')).toMatchObject({
    flags: { requiresAuthorization: 'yes', authorizationPattern: '^VA\\d{7,10}$' },
  })
  expect(seen.schedules).toMatchObject([{ effectiveFrom: '2026-01-01', tiers: { length: 5 } }])
  expect(seen.services.length).toBeGreaterThan(6)
})

test('a rule shows what the release says, what holds today, and who changed it why', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const change = { key: 'booking.notice-hours', value: 48, effectiveFrom: clinic.today, reason: 'Two days suit the desk' }
  await done(clinic.run(setParameter, change, actor))
  const rules = await clinic.read(actor, (tx) => listRules(tx, actor, clinic.today))
  expect(rules.find(({ key }) => key === 'booking.notice-hours')).toMatchObject({
    kind: 'policy',
    value: 48,
    releaseValue: 24,
    own: [{ value: 48, reason: change.reason, setBy: clinic.admin.name }],
  })
  expect(rules.find(({ key }) => key === 'prescription.life')).toMatchObject({ kind: 'law', value: 6, own: [] })
})
