import { expect, test } from 'vitest'
import { recordScreening } from '@/lib/commands/clients/record-screening'
import { askVisit } from '@/lib/commands/law/ask-visit'
import { clearScreening } from '@/lib/commands/prescribers/clear-screening'
import { decideEligibility } from '@/lib/commands/prescribers/decide-eligibility'
import { clientScreenKeys, type ScreenKey } from '@/lib/domain/clients/screening'
import type { LawMoment } from '@/lib/domain/law/moment'
import { addDays } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const told = (clinic: Clinic, client: TestClient, ...yes: ScreenKey[]) => {
  const items = Object.fromEntries(clientScreenKeys.map((key) => [key, yes.includes(key) ? 'yes' : 'no']))
  return done(clinic.run(recordScreening, { items, medicines: [] }, client.actor))
}

/** A confirmed journey of a plan, and what stands in its way at a moment. */
async function planned(clinic: Clinic) {
  const client = await clinic.ordered()
  const { cycleIds } = await clinic.regimen(client)
  const on = addDays(clinic.today, 1)
  const appointmentId = await clinic.visit(client, { kind: 'journey', on, format: 'B', route: 'lozenge', cycleId: cycleIds[0] ?? null })
  const stops = (moment: LawMoment) =>
    clinic.read(clinic.therapist.actor, async (tx) => {
      const { actor } = clinic.therapist
      const asked = await askVisit(tx, { actor, now: clinic.now, appointmentId, moment })
      return (asked?.stops ?? []).map(({ code }) => code)
    })
  return { client, stops }
}

test.each(['confirm', 'check-in', 'start', 'dose'] as const)(
  'a screen that says stop after the verdict stops a journey at %s',
  async (moment) => {
    const clinic = await openClinic()
    const { client, stops } = await planned(clinic)
    expect(await stops(moment)).not.toEqual(expect.arrayContaining(['SCREEN_STOPS']))
    await told(clinic, client, 'aneurysm')
    expect(await stops(moment)).toEqual(expect.arrayContaining(['SCREEN_STOPS', 'ELIGIBILITY_ENDED_EARLY']))
  },
)

test('a stop that the prescriber lifts and decides anew on lets the journey go on; nothing else does', async () => {
  const clinic = await openClinic()
  const { client, stops } = await planned(clinic)
  const { screeningId } = await told(clinic, client, 'pregnancy')
  const { actor } = clinic.prescriber
  const decide = { clientId: client.id, verdict: 'eligible', validUntilOn: '2027-11-01' }
  const later = new Date(clinic.now.getTime() + 60_000)
  await done(clinic.run(decideEligibility, decide, actor, later))
  expect(await stops('confirm')).toEqual(expect.arrayContaining(['SCREEN_STOPS_UNTIL_CLEARED']))
  const lift = { screeningId, item: 'pregnancy', decision: 'lifts', words: 'Talked through with her obstetrician.' }
  await done(clinic.run(clearScreening, lift, actor, later))
  const left = await stops('confirm')
  expect(left).not.toContain('SCREEN_STOPS_UNTIL_CLEARED')
  expect(left).not.toContain('ELIGIBILITY_ENDED_EARLY')
})

test('somebody of sixteen is not treated, whatever the verdict says', async () => {
  const clinic = await openClinic()
  const { client, stops } = await planned(clinic)
  await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data: { bornOn: new Date('2010-05-01') } }))
  expect(await stops('confirm')).toContain('CLIENT_TOO_YOUNG')
  expect(await stops('dose')).toContain('CLIENT_TOO_YOUNG')
})
