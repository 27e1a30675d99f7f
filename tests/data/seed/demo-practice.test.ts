import { beforeAll, expect, test } from 'vitest'
import { loadClinicianCredentials, loadPrescriberCredentials } from '@/lib/data/records/credentials'
import { inScope } from '@/lib/data/scope'
import { ruleDeaNumber } from '@/lib/domain/credentials/dea-number'
import { expiryForecast } from '@/lib/domain/credentials/expiry-forecast'
import { isNpi } from '@/lib/domain/credentials/npi'
import { ruleTherapistEligible } from '@/lib/domain/credentials/rule-therapist-eligible'
import { rulesetOn } from '@/lib/domain/ruleset'
import { addDays } from '@/lib/domain/time/local'
import { demoPrescribers, demoTherapists } from '../../../prisma/seed/demo-people'
import { type DemoPractice, seedDemoPractice } from '../../../prisma/seed/demo-practice'
import { clinicianIdOf, prescriberIdOf } from '../../../prisma/seed/demo-team'
import { demoSignIns } from '../../../prisma/seed/sign-ins'
import { seedSmallPractice } from '../../../prisma/seed/small-practice'

const now = new Date('2026-11-22T18:00:00Z')
let demo: DemoPractice

beforeAll(async () => {
  demo = await seedDemoPractice(now)
  await seedSmallPractice(now)
})

const counts = () =>
  inScope(demo.actors.system, async (tx) => ({
    locations: await tx.location.count(),
    rooms: await tx.room.count(),
    therapists: await tx.clinician.count(),
    prescribers: await tx.prescriber.count(),
    payers: await tx.payer.count(),
    users: await tx.user.count(),
    credentials: await tx.credential.count(),
  }))

test('the demo practice is as large as it is meant to be, and seeding it again adds nothing', async () => {
  const before = await counts()
  expect(before).toMatchObject({ locations: 2, rooms: 6, therapists: 8, prescribers: 3, payers: 14, users: 16 })
  await seedDemoPractice(now)
  await seedSmallPractice(now)
  expect(await counts()).toEqual(before)
})

test('everybody the launcher names can sign in, but for the client, who is seeded with the others', async () => {
  const users = await inScope(demo.actors.system, (tx) =>
    tx.user.findMany({ select: { email: true, userRoles: { select: { role: true } } } }),
  )
  const held = new Map(users.map(({ email, userRoles }) => [email, userRoles.map(({ role }) => role)]))
  for (const { as, email } of demoSignIns.filter((person) => person.as !== 'client')) expect(held.get(email), email).toContain(as)
})

test('therapists guided lawfully all through the year, and may today', async () => {
  const ids = demoTherapists.map(({ key }) => clinicianIdOf(key))
  const held = await inScope(demo.actors.system, (tx) => loadClinicianCredentials(tx, demo.id, ids))
  const findings = (key: string, on: ReturnType<typeof addDays>) =>
    ruleTherapistEligible(
      {
        therapist: { credentials: held.get(clinicianIdOf(key)) ?? [], isSupervisee: false, supervisions: [] },
        duty: 'journey',
        clientState: key === 'rowan' || key === 'aster' ? 'KS' : 'MO',
        moment: { request: 'new', today: on, on, throughOn: on },
        payerAllows: 'yes',
      },
      rulesetOn(on),
    ).map(({ code }) => code)
  for (const days of [-370, -200, -30, 0]) {
    for (const key of ['wren', 'juniper', 'linden', 'sage', 'rowan', 'aster'])
      expect(findings(key, addDays(demo.today, days)), key).toEqual([])
  }
  expect(findings('clover', demo.today)).toContain('TRAINING_HOURS_SHORT')
})

test('numbers look right and belong to nobody, and some credentials end soon', async () => {
  const [clinicians, prescribers] = await inScope(demo.actors.system, async (tx) => [
    await tx.clinician.findMany({ select: { npi: true } }),
    await loadPrescriberCredentials(
      tx,
      demo.id,
      demoPrescribers.map(({ key }) => prescriberIdOf(key)),
    ),
  ])
  expect(clinicians.every(({ npi }) => npi !== null && isNpi(npi))).toBe(true)
  for (const { key, name, profession } of demoPrescribers) {
    const surname = name.split(' ').at(-1) ?? ''
    const numbers = (prescribers.get(prescriberIdOf(key)) ?? []).filter(({ kind }) => kind === 'dea')
    for (const { number } of numbers) expect(ruleDeaNumber({ number: number ?? '', surname, profession })).toEqual([])
  }
  const all = [...prescribers.values()].flatMap((held) => expiryForecast(held, demo.today, rulesetOn(demo.today)))
  expect(all.length).toBeGreaterThan(0)
})

test('the small practice sees nothing of the large one', async () => {
  const { seedId } = await import('@/lib/ids')
  const small = { role: 'admin', practiceId: seedId('small practice'), userId: seedId('nobody'), duties: [] } as const
  expect(await inScope(small, (tx) => tx.clinician.findMany({ select: { name: true } }))).toEqual([{ name: 'Tansy Dipper' }])
})
