import { expect, test } from 'vitest'
import { saveNetworkStanding } from '@/lib/commands/practice/save-network-standing'
import { done, openClinic } from '../../support/clinic'
import { booksOf, day, signVisit } from './world'

const ON = day('2026-11-23')

/** A client of the VA and one of another plan, of a therapist of whom the VA has said nothing yet. */
async function withVa() {
  const clinic = await openClinic()
  const { payers, admin, therapist } = clinic
  const { clinicianId } = therapist
  const unasked = { where: { clinicianId, payerId: payers.va }, data: { inNetwork: 'unknown' as const } }
  await clinic.asSystem((tx) => tx.networkStanding.updateMany(unasked))
  const [veteran, other] = [await clinic.client({ program: 'va' }), await clinic.client()]
  const say = async (inNetwork: 'yes' | 'no', fromOn = ON) => {
    await done(clinic.run(saveNetworkStanding, { payerId: payers.va, clinicianId, inNetwork, fromOn }, admin.actor))
    return (await clinic.auditTrail()).filter(({ command }) => command === 'network.save').at(-1)?.details
  }
  const waiting = async () => {
    const rows = await clinic.asSystem((tx) => tx.unbilledVisit.findMany({ where: { clientId: veteran.id, billedAt: null } }))
    return rows.flatMap(({ findings }) => findings)
  }
  return { clinic, veteran, other, say, waiting }
}

test('an hour under the VA waits until it is known that it pays the therapist, is billed by then, and taken back when it does not', async () => {
  const { clinic, veteran, other, say, waiting } = await withVa()
  const { findings } = await signVisit(clinic, veteran, { kind: 'preparation', on: ON })
  await signVisit(clinic, other, { kind: 'preparation', on: ON, at: '14:00' })
  const beside = await booksOf(clinic, other)
  expect(findings.map(({ code, params }) => [code, params.network])).toEqual([['VA_NETWORK_ON_DAY', 'unknown']])
  expect(await booksOf(clinic, veteran)).toMatchObject({ amounts: {}, charges: [] })
  expect(await waiting()).toMatchObject([{ code: 'VA_NETWORK_ON_DAY', effect: 'hold' }])

  expect(await say('yes')).toMatchObject({ days: 1 })
  expect((await booksOf(clinic, veteran)).charges).toMatchObject([{ code: '90837', isClaimable: true }])
  expect(await waiting()).toEqual([])

  expect(await say('no')).toMatchObject({ days: 1 })
  expect(await booksOf(clinic, veteran)).toMatchObject({ amounts: {}, charges: [] })
  expect(await waiting()).toMatchObject([{ code: 'VA_NETWORK_ON_DAY', params: { network: 'no', on: ON } }])
  expect(await booksOf(clinic, other)).toEqual(beside)
})

test('what the VA says from a later day on leaves the days before as they were billed', async () => {
  const { clinic, veteran, say } = await withVa()
  await say('yes')
  await signVisit(clinic, veteran, { kind: 'preparation', on: ON })
  const billed = await booksOf(clinic, veteran)
  expect(await say('no', day('2026-11-24'))).toMatchObject({ days: 0 })
  expect(await booksOf(clinic, veteran)).toEqual(billed)
  const { findings } = await signVisit(clinic, veteran, { kind: 'integration', on: day('2026-11-24') })
  expect(findings.map(({ code }) => code)).toEqual(['VA_NETWORK_ON_DAY'])
})
