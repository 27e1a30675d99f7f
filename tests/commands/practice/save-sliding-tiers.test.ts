import { expect, test } from 'vitest'
import { saveSlidingTiers } from '@/lib/commands/practice/save-sliding-tiers'
import { loadSlidingTiers } from '@/lib/data/records/prices'
import { startingTiers } from '@/lib/domain/reference/billing-tiers'
import { done, openClinic } from '../../support/clinic'

const tiers = [
  { upToPercent: 200, paysPercent: 30 },
  { upToPercent: null, paysPercent: 100 },
]

test('a new scale holds from its day on and can be put right until then', async () => {
  const clinic = await openClinic()
  const on = (day: '2026-12-31' | '2027-02-01') => clinic.read(clinic.frontDesk.actor, (tx) => loadSlidingTiers(tx, clinic.practiceId, day))
  await done(clinic.run(saveSlidingTiers, { effectiveFrom: '2027-01-15', tiers }, clinic.admin.actor))
  expect(await on('2026-12-31')).toEqual(startingTiers)
  expect(await on('2027-02-01')).toEqual([
    { upToPercent: 200, pays: 3_000 },
    { upToPercent: null, pays: 10_000 },
  ])
  const corrected = [{ upToPercent: 250, paysPercent: 25 }, ...tiers.slice(1)]
  await done(clinic.run(saveSlidingTiers, { effectiveFrom: '2027-01-15', tiers: corrected }, clinic.admin.actor))
  expect(await on('2027-02-01')).toEqual([
    { upToPercent: 250, pays: 2_500 },
    { upToPercent: null, pays: 10_000 },
  ])
})

test('a scale that leaves somebody out is none', async () => {
  const clinic = await openClinic()
  const outcome = await clinic.run(saveSlidingTiers, { effectiveFrom: '2027-01-15', tiers: tiers.slice(0, 1) }, clinic.admin.actor)
  expect(outcome).toMatchObject({ status: 'invalid', fields: { tiers: [expect.any(String)] } })
})

test('a scale does not begin on a day gone by, and one that ended keeps its end', async () => {
  const clinic = await openClinic()
  const save = (effectiveFrom: string) => clinic.run(saveSlidingTiers, { effectiveFrom, tiers }, clinic.admin.actor)
  expect(await save('2026-11-22')).toMatchObject({ status: 'invalid', fields: { effectiveFrom: [expect.any(String)] } })
  await done(save('2027-01-15'))
  await done(save('2027-03-01'))
  const ends = await clinic.asSystem((tx) =>
    tx.slidingTier.findMany({ where: { practiceId: clinic.practiceId }, distinct: ['effectiveTo'], orderBy: { effectiveFrom: 'asc' } }),
  )
  expect(ends.map(({ effectiveTo }) => effectiveTo?.toISOString().slice(0, 10) ?? null)).toEqual(['2027-01-14', '2027-02-28', null])
})

test('putting the last planned scale right leaves the ones before it', async () => {
  const clinic = await openClinic()
  const save = (effectiveFrom: string, of = tiers) => clinic.run(saveSlidingTiers, { effectiveFrom, tiers: of }, clinic.admin.actor)
  await done(save('2027-01-15'))
  await done(save('2027-03-01'))
  await done(save('2027-03-01', [{ upToPercent: 250, paysPercent: 25 }, ...tiers.slice(1)]))
  const first = async (on: '2026-12-31' | '2027-02-01' | '2027-03-01') =>
    (await clinic.read(clinic.frontDesk.actor, (tx) => loadSlidingTiers(tx, clinic.practiceId, on)))[0]
  expect([await first('2026-12-31'), await first('2027-02-01'), await first('2027-03-01')]).toEqual([
    startingTiers[0],
    { upToPercent: 200, pays: 3_000 },
    { upToPercent: 250, pays: 2_500 },
  ])
})
