import { expect, test } from 'vitest'
import { askScaleAppeal } from '@/lib/commands/coverage/ask-scale-appeal'
import { assessSlidingFee } from '@/lib/commands/coverage/assess-sliding-fee'
import { decideScaleAppeal } from '@/lib/commands/coverage/decide-scale-appeal'
import { listAppeals } from '@/lib/data/records/scale-appeals'
import { beforeItCommits } from '../../support/at-once'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'

const household = { householdSize: '1', annualIncome: '60,000', attested: true, proof: null }
const why = { reason: 'My hours were cut', papers: 'Two pay slips' }

/** Somebody whose household the desk has assessed. */
async function assessed(clinic: Clinic, by = clinic.frontDesk.actor) {
  const client = await clinic.client({ program: 'self_pay' })
  await done(clinic.run(assessSlidingFee, { clientId: client.id, ...household }, by))
  return client
}

const ask = (clinic: Clinic, client: TestClient, by: Parameters<Clinic['run']>[2] = client.actor) =>
  clinic.run(askScaleAppeal, { clientId: client.id, ...why }, by)

const decide = (clinic: Clinic, appealId: string, more: object = {}, by = clinic.billingLead.actor, at = clinic.now) =>
  clinic.run(
    decideScaleAppeal,
    { appealId, isGranted: true, outcome: 'The slips show it.', householdSize: '1', annualIncome: '15,000', ...more },
    by,
    at,
  )

const assessmentsOf = (clinic: Clinic, client: TestClient) =>
  clinic.asSystem((tx) => tx.slidingFeeAssessment.findMany({ where: { clientId: client.id }, orderBy: { attestedAt: 'asc' } }))

const tasksOf = (clinic: Clinic, client: TestClient) =>
  clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind: 'scale-appeal' }, select: { status: true } }))

test('a client asks, a second person grants, and a new assessment follows from that day on', async () => {
  const clinic = await openClinic()
  const client = await assessed(clinic)
  const { appealId } = await done(ask(clinic, client))
  expect(await ask(clinic, client)).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'APPEAL_OPEN' }] } })
  expect(await tasksOf(clinic, client)).toEqual([{ status: 'open' }])
  await done(decide(clinic, appealId, {}, clinic.billingLead.actor, new Date(clinic.now.getTime() + 3_600_000)))
  const [before, after] = await assessmentsOf(clinic, client)
  expect(after?.paysBasisPoints).toBeLessThan(before?.paysBasisPoints ?? 0)
  expect(after).toMatchObject({ decidedBy: clinic.billingLead.userId, proof: 'Two pay slips' })
  expect(before?.endedOn).toBeNull()
  expect(await tasksOf(clinic, client)).toEqual([{ status: 'done' }])
  const read = await clinic.read(client.actor, (tx) => listAppeals(tx, clinic.practiceId, client.id))
  expect(read).toMatchObject([{ status: 'granted', outcome: 'The slips show it.' }])
  expect(await decide(clinic, appealId)).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'APPEAL_DECIDED' }] } })
  const trail = await clinic.auditTrail()
  expect(trail.filter(({ command }) => command === 'sliding-fee.decide-appeal').map(({ outcome }) => outcome)).toEqual(['done', 'refused'])
})

test('decided later, the new assessment begins there and the old one stays for the days before; not by a guideline that is not out', async () => {
  const clinic = await openClinic()
  const client = await assessed(clinic)
  const { appealId } = await done(ask(clinic, client))
  const inNewYear = await decide(clinic, appealId, {}, clinic.billingLead.actor, new Date('2027-01-05T18:00:00Z'))
  expect(inNewYear).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'GUIDELINE_NOT_PUBLISHED' }] } })
  await done(decide(clinic, appealId, {}, clinic.billingLead.actor, new Date('2026-12-30T18:00:00Z')))
  const rows = await assessmentsOf(clinic, client)
  expect(rows.map(({ validFrom }) => validFrom.toISOString().slice(0, 10))).toEqual([clinic.today, '2026-12-30'])
  expect(rows[0]?.endedOn).toBeNull()
})

test('nobody who assessed or asked decides, and nobody without the duty', async () => {
  const clinic = await openClinic()
  const codes = async (running: ReturnType<typeof decide>) => {
    const outcome = await running
    return outcome.status === 'refused' ? outcome.ruling.findings.map(({ code }) => code) : outcome.status
  }
  const own = await done(ask(clinic, await assessed(clinic, clinic.billingLead.actor)))
  expect(await codes(decide(clinic, own.appealId))).toEqual(['APPEAL_SECOND_PERSON'])
  const client = await assessed(clinic)
  const asked = await done(ask(clinic, client, clinic.billingLead.actor))
  expect(await codes(decide(clinic, asked.appealId))).toEqual(['APPEAL_SECOND_PERSON'])
  expect(await codes(decide(clinic, asked.appealId, {}, clinic.frontDesk.actor))).toEqual(['APPEAL_SECOND_PERSON', 'APPEAL_NOT_LEAD'])
  expect(await assessmentsOf(clinic, client)).toHaveLength(1)
})

test('a no says why, leaves the assessment, and the client may ask again', async () => {
  const clinic = await openClinic()
  const client = await assessed(clinic)
  const { appealId } = await done(ask(clinic, client))
  const no = { isGranted: false, householdSize: null, annualIncome: null }
  expect(await decide(clinic, appealId, { ...no, outcome: '' })).toMatchObject({ status: 'invalid' })
  expect(await decide(clinic, appealId, { householdSize: null })).toMatchObject({ status: 'invalid' })
  await done(decide(clinic, appealId, { ...no, outcome: 'The slips show the same.' }))
  expect(await assessmentsOf(clinic, client)).toHaveLength(1)
  await done(ask(clinic, client))
})

test('two leads at once decide an appeal once', async () => {
  const clinic = await openClinic()
  const { appealId } = await done(ask(clinic, await assessed(clinic)))
  const { actor } = clinic.billingLead
  const no = { appealId, isGranted: false, householdSize: null, annualIncome: null, outcome: 'The slips show the same.' }
  const second = await beforeItCommits(
    actor,
    (tx) => decideScaleAppeal.run(no, { actor, now: clinic.now, tx }),
    () => decide(clinic, appealId, { ...no, outcome: 'They are of last year.' }),
  )
  expect(second).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'APPEAL_DECIDED' }] } })
})

test('there is nothing to appeal without an assessment, behind the wall, or for somebody else', async () => {
  const clinic = await openClinic()
  const [nobody, walled] = [await clinic.client({ program: 'self_pay' }), await clinic.client({ program: 'medicaid' })]
  expect(await ask(clinic, nobody)).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'APPEAL_NO_ASSESSMENT' }] } })
  expect(await ask(clinic, walled)).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'APPEAL_WALL' }, { code: 'APPEAL_NO_ASSESSMENT' }] },
  })
  const client = await assessed(clinic)
  const stranger = { status: 'invalid', fields: { form: ['There is no such client.'] } }
  expect(await ask(clinic, client, nobody.actor)).toEqual(stranger)
  await done(ask(clinic, client))
  expect(await clinic.read(nobody.actor, (tx) => listAppeals(tx, clinic.practiceId, client.id))).toEqual([])
})
