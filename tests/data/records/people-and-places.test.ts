import { expect, test } from 'vitest'
import { loadPeopleAndPlaces } from '@/lib/data/records/people-and-places'
import { loadRules } from '@/lib/data/records/rulesets'
import type { Tx } from '@/lib/data/scope'
import { amountOn } from '@/lib/domain/billing/dated-amounts'
import { callsIn } from '../../support/calls'
import { type Clinic, openClinic } from '../../support/clinic'

/** What stands of a practice, as a world reads it. */
async function standsIn(tx: Tx, { practiceId, therapist, locationId }: Clinic) {
  const { referenceVersion, fees, rulesetOn, medicareOf } = await loadRules(tx, practiceId)
  const { clinicians, locations } = await loadPeopleAndPlaces(tx, practiceId, referenceVersion)
  return {
    version: referenceVersion,
    fee: amountOn(fees, '90837', '2026-12-01'),
    minutes: rulesetOn('2026-12-01').services.follow_up.minutes,
    licences: clinicians.find(({ id }) => id === therapist.clinicianId)?.credentials.map(({ number }) => number),
    rooms: locations.get(locationId)?.roomIds.length,
    medicare: medicareOf(therapist.clinicianId).map(({ status }) => status),
  }
}

const read = (clinic: Clinic) => clinic.read(clinic.frontDesk.actor, (tx) => standsIn(tx, clinic))

const changes = {
  fee: (tx: Tx, { practiceId }: Clinic) => tx.rate.updateMany({ where: { practiceId, code: '90837' }, data: { feeCents: 12_300 } }),
  minutes: (tx: Tx, { practiceId }: Clinic) => tx.service.updateMany({ where: { practiceId }, data: { minutes: 47 } }),
  licences: (tx: Tx, { practiceId, therapist }: Clinic) =>
    tx.credential.updateMany({ where: { practiceId, clinicianId: therapist.clinicianId }, data: { number: 'NEW-1' } }),
  rooms: (tx: Tx, { practiceId }: Clinic) => tx.room.updateMany({ where: { practiceId }, data: { isActive: false } }),
  medicare: (tx: Tx, { practiceId }: Clinic) => tx.medicareStanding.updateMany({ where: { practiceId }, data: { status: 'opted_out' } }),
} as const

test('what has not changed is not read again, by nobody', async () => {
  const clinic = await openClinic()
  await read(clinic)
  const { answer, calls } = await callsIn(() => read(clinic))
  expect(answer.version).toMatch(/^[0-9a-f-]{36}$/)
  expect(calls.map((call) => call.split(' ')[0])).toEqual(['BEGIN', 'SELECT', 'SELECT', 'COMMIT'])
})

test('whatever is kept tells when it changes', async () => {
  const clinic = await openClinic()
  const { calls } = await callsIn(() => read(clinic))
  const asked = calls.flatMap((call) => [...call.matchAll(/(?:FROM|JOIN) (?:"public"\.)?"?([a-z_]+)"?/g)].map(([, table = '']) => table))
  const told = await clinic.asSystem(
    (tx) => tx.$queryRaw<{ name: string; triggers: number }[]>`SELECT c.relname::text AS name, count(*)::int AS triggers FROM pg_trigger t
      JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname IN ('its version is renewed', 'what is kept of it is not asked') GROUP BY c.relname`,
  )
  expect(told.every(({ triggers }) => triggers === 2)).toBe(true)
  expect([...new Set(asked)].filter((name) => !['practice', 'reference_version'].includes(name)).sort()).toEqual(
    told.map(({ name }) => name).sort(),
  )
})

test.each(Object.keys(changes) as (keyof typeof changes)[])(
  'of %s a change is seen at once in its own transaction, and afterwards by all',
  async (what) => {
    const clinic = await openClinic()
    const before = await read(clinic)
    const within = await clinic.asSystem(async (tx) => {
      await changes[what](tx, clinic)
      return standsIn(tx, clinic)
    })
    const after = await read(clinic)
    expect(after[what]).not.toEqual(before[what])
    expect(within).toEqual({ ...after, version: null })
    expect(after.version).not.toBe(before.version)
  },
)

test('what is taken back leaves everything as it was, and what another practice changes is its own', async () => {
  const [clinic, other] = [await openClinic(), await openClinic()]
  const before = await read(clinic)
  const broken = clinic.asSystem(async (tx) => {
    await changes.fee(tx, clinic)
    await standsIn(tx, clinic)
    throw new Error('taken back')
  })
  await expect(broken).rejects.toThrow('taken back')
  await other.asSystem((tx) => changes.fee(tx, other))
  expect(await read(clinic)).toEqual(before)
})
