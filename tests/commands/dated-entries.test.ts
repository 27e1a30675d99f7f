import { expect, test } from 'vitest'
import { correctMedicare } from '@/lib/commands/practice/correct-medicare'
import { saveAllowedAmount } from '@/lib/commands/practice/save-allowed-amount'
import { saveNetworkStanding } from '@/lib/commands/practice/save-network-standing'
import { saveRate } from '@/lib/commands/practice/save-rate'
import { saveSlidingTiers } from '@/lib/commands/practice/save-sliding-tiers'
import { saveSupervision } from '@/lib/commands/practice/save-supervision'
import { setParameter } from '@/lib/commands/practice/set-parameter'
import { listClinicians } from '@/lib/data/views/settings-clinicians'
import { listPayers, listRates, listTierSchedules } from '@/lib/data/views/settings-prices'
import { listRules } from '@/lib/data/views/settings-rules'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { type Clinic, done, openClinic } from '../support/clinic'
import { type Form, olderCopyIsRefused } from '../support/two-windows'

/** One of two amounts that are not told apart by their number of digits. */
const cents = (words: string) => (words === 'One' ? '210' : '220')

const forms: Readonly<Record<string, (clinic: Clinic) => Promise<Form>>> = {
  async 'a rate'(clinic) {
    const { actor } = clinic.admin
    const from = addDays(clinic.today, 9)
    return {
      command: saveRate as never,
      actor,
      shown: async (tx) => (await listRates(tx, actor)).find((row) => row.code === '90837' && row.effectiveFrom === from)?.version,
      saved: (words) => ({ code: '90837', fee: cents(words), effectiveFrom: from }),
    }
  },
  async 'what a payer allows'(clinic) {
    const { actor } = clinic.admin
    const { payerId } = await payerOf(clinic)
    const from = addDays(clinic.today, 9)
    return {
      command: saveAllowedAmount as never,
      actor,
      shown: async (tx) =>
        (await listPayers(tx, actor))
          .find(({ id }) => id === payerId)
          ?.amounts.find((row) => row.code === '90837' && row.effectiveFrom === from)?.version,
      saved: (words) => ({ payerId, code: '90837', allowed: cents(words), effectiveFrom: from }),
    }
  },
  async 'what a payer said about a clinician'(clinic) {
    const { actor } = clinic.admin
    const { payerId } = await payerOf(clinic)
    const { clinicianId } = clinic.therapist
    const fromOn = addDays(clinic.today, 9)
    return {
      command: saveNetworkStanding as never,
      actor,
      shown: async (tx) =>
        (await listPayers(tx, actor))
          .find(({ id }) => id === payerId)
          ?.network.find((row) => row.clinicianId === clinicianId && row.effectiveFrom === fromOn)?.version,
      saved: (words) => ({ payerId, clinicianId, inNetwork: words === 'One' ? 'yes' : 'no', fromOn }),
    }
  },
  async 'who supervises somebody'(clinic) {
    const { actor } = clinic.admin
    const { clinicianId } = await supervisee(clinic)
    const fromOn = addDays(clinic.today, 9)
    return {
      command: saveSupervision as never,
      actor,
      shown: async (tx) =>
        (await listClinicians(tx, actor, { today: clinic.today, timeZone: clinic.timeZone, now: clinic.now }))
          .find(({ id }) => id === clinicianId)
          ?.supervisions.find((row) => row.effectiveFrom === fromOn)?.version,
      saved: (words) => ({ clinicianId, supervisorId: (words === 'One' ? clinic.therapist : clinic.otherTherapist).clinicianId, fromOn }),
    }
  },
  async 'the sliding scale'(clinic) {
    const { actor } = clinic.admin
    const from = addDays(clinic.today, 9)
    return {
      command: saveSlidingTiers as never,
      actor,
      shown: async (tx) => (await listTierSchedules(tx, actor)).find(({ effectiveFrom }) => effectiveFrom === from)?.version,
      saved: (words) => ({
        effectiveFrom: from,
        tiers: [
          { upToPercent: 200, paysPercent: words === 'One' ? 10 : 20 },
          { upToPercent: null, paysPercent: 100 },
        ],
      }),
    }
  },
  async 'a number of the rules'(clinic) {
    const { actor } = clinic.admin
    const from = addDays(clinic.today, 9)
    const key = 'retention.draft-days'
    return {
      command: setParameter as never,
      actor,
      shown: async (tx) =>
        (await listRules(tx, actor, clinic.today)).find((rule) => rule.key === key)?.own.find((row) => row.effectiveFrom === from)?.version,
      saved: (reason) => ({ key, value: 60, effectiveFrom: from, reason }),
    }
  },
  async 'how a clinician stands with Medicare'(clinic) {
    const { actor } = clinic.admin
    const { clinicianId } = clinic.therapist
    const id = newId()
    const fromOn = new Date('2026-01-01')
    await clinic.asSystem((tx) =>
      tx.medicareStanding.createMany({ data: [{ practiceId: clinic.practiceId, id, clinicianId, status: 'enrolled', fromOn }] }),
    )
    const place = { today: clinic.today, timeZone: clinic.timeZone, now: clinic.now }
    return {
      command: correctMedicare as never,
      actor,
      shown: async (tx) =>
        (await listClinicians(tx, actor, place)).find((one) => one.id === clinicianId)?.medicare.find((line) => line.id === id)?.version,
      saved: (words) => ({ id, status: words === 'One' ? 'opted_out' : 'neither', fromOn: '2026-02-01' }),
    }
  },
}

/** Somebody who works under supervision, and nobody supervises yet. */
async function supervisee(clinic: Clinic) {
  const clinicianId = newId()
  const person = { name: 'Plover Pine', title: 'PLPC', isSupervisee: true, modalities: [], bio: '' }
  await clinic.asSystem((tx) => tx.clinician.createMany({ data: [{ practiceId: clinic.practiceId, id: clinicianId, ...person }] }))
  return { clinicianId }
}

const payerOf = async (clinic: Clinic) => {
  const payer = await clinic.asSystem((tx) => tx.payer.findFirstOrThrow({ where: { practiceId: clinic.practiceId }, select: { id: true } }))
  return { payerId: payer.id }
}

test.each(Object.entries(forms))(
  '%s from one day in two windows: the older copy is told what stands, and nothing of it is written',
  async (_, open) => {
    const clinic = await openClinic()
    await olderCopyIsRefused(clinic, await open(clinic))
  },
)

test('an entry from another day or of another code stands in nobody’s way; one from the same day that the page did not show is told', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const save = (code: string, days: number) =>
    clinic.run(saveRate, { code, fee: '210', effectiveFrom: addDays(clinic.today, days), version: null }, actor)
  await done(save('90837', 9))
  await done(save('90834', 9))
  await done(save('90837', 12))
  const late = await save('90837', 12)
  expect(late).toMatchObject({ status: 'stale', standing: { values: { fee: '210.00' } } })
})

test('a number of the rules from another day stands in nobody’s way either', async () => {
  const clinic = await openClinic()
  const save = (days: number) =>
    clinic.run(
      setParameter,
      { key: 'retention.draft-days', value: 60, effectiveFrom: addDays(clinic.today, days), reason: 'More time', version: null },
      clinic.admin.actor,
    )
  await done(save(9))
  await done(save(12))
  expect(await save(12)).toMatchObject({ status: 'stale' })
})
