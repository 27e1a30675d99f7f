import { expect, test } from 'vitest'
import { answerDispute } from '@/lib/commands/billing/answer-dispute'
import { askWriteOff } from '@/lib/commands/billing/ask-write-off'
import { disputeCharge } from '@/lib/commands/billing/dispute-charge'
import { finishTask } from '@/lib/commands/tasks/finish-task'
import { toDay } from '@/lib/data/dates'
import { listBalances } from '@/lib/data/views/desk'
import { findClientMoney } from '@/lib/data/views/money'
import { findStatementPaper } from '@/lib/data/views/money-papers'
import { newId } from '@/lib/ids'
import { beforeItCommits } from '../../support/at-once'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { day, signVisit } from './world'

/** Somebody who owes for two visits that they pay by themselves. */
async function owesForTwo() {
  const clinic = await openClinic()
  const client = await clinic.client({ program: 'self_pay' })
  await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-23') })
  await signVisit(clinic, client, { kind: 'integration', on: day('2026-11-24') })
  const { id: chargeId } = await clinic.asSystem((tx) =>
    tx.charge.findFirstOrThrow({ where: { clientId: client.id, serviceOn: toDay(day('2026-11-23')) } }),
  )
  const ask = () => clinic.run(disputeCharge, { chargeId, reason: 'That was 20 minutes, not an hour.' }, client.actor)
  return { clinic, client, chargeId, ask }
}

const standing = async (clinic: Clinic, client: TestClient) => {
  const desk = clinic.frontDesk.actor
  const [row] = await clinic.read(desk, (tx) => listBalances(tx, desk, clinic.today))
  const own = await clinic.read(client.actor, (tx) => findClientMoney(tx, client.actor, client.id))
  const paper = await clinic.read(desk, (tx) => findStatementPaper(tx, desk, client.id, new Date('2026-11-25T18:00:00Z')))
  return {
    desk: [row?.owedCents, row?.waitingCents],
    own: [own?.askedCents, own?.waiting, own?.charges.map(({ question }) => question?.status ?? null)],
    paper: paper?.lines.map(({ balanceCents, isDisputed }) => [balanceCents, isDisputed ?? false]),
    waiting: paper?.waitingCents,
  }
}

test('what a client questions is not asked for anywhere until the desk has answered, and the statement says disputed', async () => {
  const { clinic, client, ask } = await owesForTwo()
  const { disputeId } = await done(ask())
  expect(await standing(clinic, client)).toEqual({
    desk: [20_000, 20_000],
    own: [20_000, [{ why: 'disputed', cents: 20_000 }], ['open', null]],
    paper: [
      [20_000, true],
      [20_000, false],
    ],
    waiting: 0,
  })
  expect(await ask()).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'DISPUTE_ASKED' }] } })
  const [task] = await clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind: 'charge-disputed' } }))
  const tick = await clinic.run(finishTask, { taskId: task?.id, outcome: 'Done.' }, clinic.frontDesk.actor)
  expect(tick).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'TASK_ENDS_WITH_MONEY' }] } })

  const answer = (isCorrected: boolean) =>
    clinic.run(answerDispute, { disputeId, isCorrected, answer: 'The note says 9:00 to 9:55.' }, clinic.frontDesk.actor)
  expect(await answer(true)).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'DISPUTE_NOT_CORRECTED' }] } })
  await done(answer(false))
  expect(await answer(false)).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'DISPUTE_ANSWERED' }] } })
  expect(await standing(clinic, client)).toMatchObject({ desk: [40_000, 0], own: [40_000, [], ['stands', null]], waiting: 0 })
  const after = await clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind: 'charge-disputed' } }))
  expect(after).toMatchObject([{ status: 'done', outcome: 'The note says 9:00 to 9:55.' }])
})

test('corrected is said when less is asked of the charge', async () => {
  const { clinic, client, ask } = await owesForTwo()
  const { disputeId } = await done(ask())
  const giveUp = { clientId: client.id, amount: '10.00', reason: 'our_mistake', note: 'Told her less.', seen: null }
  await done(clinic.run(askWriteOff, giveUp, clinic.frontDesk.actor))
  const answer = { disputeId, isCorrected: true, answer: 'We took ten dollars off.' }
  await done(clinic.run(answerDispute, answer, clinic.frontDesk.actor))
  expect((await standing(clinic, client)).own).toEqual([39_000, [], ['corrected', null]])
})

test('two desks at once answer a question once', async () => {
  const { clinic, ask } = await owesForTwo()
  const { disputeId } = await done(ask())
  const { actor } = clinic.frontDesk
  const answer = { disputeId, isCorrected: false, answer: 'It stands.' }
  const second = await beforeItCommits(
    actor,
    (tx) => answerDispute.run(answer, { actor, now: clinic.now, tx }),
    () => clinic.run(answerDispute, { ...answer, answer: 'It is as the note says.' }, actor),
  )
  expect(second).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'DISPUTE_ANSWERED' }] } })
})

test('nobody questions a charge of somebody else, or one of which nothing is theirs; the database keeps what was asked', async () => {
  const { clinic, client, chargeId, ask } = await owesForTwo()
  const other = await clinic.client({ program: 'medicaid' })
  await signVisit(clinic, other, { kind: 'preparation', on: day('2026-11-23'), at: '14:00' })
  const { id: free } = await clinic.asSystem((tx) => tx.charge.findFirstOrThrow({ where: { clientId: other.id } }))
  const asks = (id: string) => clinic.run(disputeCharge, { chargeId: id, reason: 'Why?' }, other.actor)
  expect(await asks(chargeId)).toEqual({ status: 'invalid', fields: { form: ['This charge has changed. Look at the page again.'] } })
  expect(await asks(free)).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'DISPUTE_NOTHING' }] } })

  const row = { practiceId: clinic.practiceId, clientId: client.id, chargeId, serviceOn: toDay(day('2026-11-23')), shareCents: 1 }
  const asked = { reason: 'Why?', askedAt: clinic.now, askedBy: other.userId }
  const insert = clinic.read(other.actor, (tx) => tx.chargeDispute.createMany({ data: [{ id: newId(), ...row, ...asked }] }))
  await expect(insert).rejects.toThrow(/row-level security/)
  const { disputeId } = await done(ask())
  const change = clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.chargeDispute.updateMany({ where: { id: disputeId }, data: { reason: '' } }),
  )
  await expect(change).rejects.toThrow()
})
