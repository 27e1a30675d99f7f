import { expect, test } from 'vitest'
import { truthText } from '@/components/crisis/truth-text'
import { acknowledgeAlert } from '@/lib/commands/alerts/acknowledge-alert'
import { closeAlert } from '@/lib/commands/alerts/close-alert'
import { closeCrisis } from '@/lib/commands/alerts/close-crisis'
import { logCall } from '@/lib/commands/alerts/log-call'
import { recordCssrs } from '@/lib/commands/clients/record-cssrs'
import { saveSafetyPlan } from '@/lib/commands/clients/save-safety-plan'
import { loadCrisisFacts } from '@/lib/data/records/crisis'
import { findCrisis } from '@/lib/data/views/crisis'
import { ruleCrisis } from '@/lib/domain/clients/crisis'
import type { CssrsAnswers } from '@/lib/domain/clients/cssrs'
import { passAlertsOn } from '@/lib/jobs/do-due-work'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { asSetUp } from '../../support/clinic/clients'
import { addStaff } from '../../support/clinic/people'

const high = { q1: true, q2: true, q3: true, q4: true, q5: false, q6: false } as const
const moderate = { ...high, q4: false }
const calm = { q1: false, q2: false, q6: false }
/** Fri, Nov 27, 2026, 6:05 PM Central. */
const FRIDAY_EVENING = new Date('2026-11-28T00:05:00Z')

async function alarmed(given: CssrsAnswers = high, now?: Date) {
  const clinic = await openClinic(now ? { now } : {})
  const client = await clinic.client({ screened: false })
  await clinic.referred(client)
  const { screeningId } = await done(clinic.run(recordCssrs, { form: 'past_month', answers: given }, client.actor))
  const alert = await clinic.asSystem((tx) => tx.careAlert.findFirstOrThrow({ where: { subjectId: screeningId } }))
  const at = (minutes: number) => new Date(clinic.now.getTime() + minutes * 60_000)
  const said = async (actor: Parameters<Clinic['read']>[0] = clinic.frontDesk.actor) => {
    const facts = await clinic.read(actor, (tx) => loadCrisisFacts(tx, clinic.practiceId, client.id))
    return ruleCrisis(facts).map(({ code, effect }) => `${effect} ${code}`)
  }
  const closing = { alertId: alert.id, contact: 'spoke', disposition: 'same_day_care', words: 'Spoke for an hour; sister stays.' }
  return { clinic, client, alertId: alert.id, at, said, closing: { ...closing, nextContactAt: at(1_440).toISOString() } }
}

test('nobody is said to have seen it before somebody has; then who, when and by when they call', async () => {
  const { clinic, client, alertId, at } = await alarmed()
  const truth = async (minutes: number) => {
    const { alert } = await clinic.read(client.actor, (tx) => findCrisis(tx, client.actor))
    return alert && truthText(alert, at(minutes), clinic.timeZone)
  }
  expect(await truth(3)).toBe('Told at 9:00 AM. Nobody has answered yet. If it cannot wait: 988.')
  expect(await clinic.run(acknowledgeAlert, { alertId }, clinic.therapist.actor, at(8))).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(acknowledgeAlert, { alertId, callWithin: 15 }, clinic.frontDesk.actor, at(8))).toEqual({ status: 'denied' })
  await done(clinic.run(acknowledgeAlert, { alertId, callWithin: 15 }, clinic.therapist.actor, at(8)))
  expect(await truth(9)).toBe('Wren Willow saw this at 9:08 AM and calls you before 9:23 AM.')
  expect(await truth(30)).toContain('meant to call you before 9:23 AM')
  const again = await clinic.run(acknowledgeAlert, { alertId, callWithin: 15 }, clinic.otherTherapist.actor, at(9))
  expect(again).toMatchObject({ status: 'invalid' })
})

test('an alert nobody has acknowledged is passed on by the clock, with names, until everybody has been told', async () => {
  const { clinic, alertId, at } = await alarmed(high, FRIDAY_EVENING)
  for (const minutes of [14, 15, 29, 30, 59, 60, 90]) await passAlertsOn(clinic.practiceId, at(minutes))
  const steps = await clinic.asSystem((tx) =>
    tx.careAlertStep.findMany({ where: { alertId }, orderBy: [{ at: 'asc' }, { toName: 'asc' }] }),
  )
  const told = steps.map(({ at: when, step, toName, toRole, channel, outcome }) => [
    (when.getTime() - clinic.now.getTime()) / 60_000,
    step,
    toName ?? toRole,
    `${channel} ${outcome}`,
  ])
  expect(told).toEqual([
    [0, 1, 'Dr Heron Hawthorn', 'mail sent'],
    [0, 1, 'Wren Willow', 'mail sent'],
    [15, 2, 'Lark Linden', 'mail sent'],
    [15, 2, 'Wren Willow', 'mail sent'],
    [30, 3, 'Ivy Ibis', 'mail sent'],
    [30, 3, 'front-desk', 'screen sent'],
    [60, 4, 'Ivy Ibis', 'mail sent'],
    [60, 4, 'front-desk', 'screen sent'],
  ])
})

test('an acknowledgement stops the clock', async () => {
  const { clinic, alertId, at } = await alarmed()
  await passAlertsOn(clinic.practiceId, at(15))
  await done(clinic.run(acknowledgeAlert, { alertId, callWithin: 15 }, clinic.prescriber.actor, at(17)))
  expect(await passAlertsOn(clinic.practiceId, at(30))).toBe(0)
  const steps = await clinic.asSystem((tx) => tx.careAlertStep.findMany({ where: { alertId }, select: { step: true, outcome: true } }))
  expect(Math.max(...steps.map(({ step }) => step))).toBe(2)
  expect(steps).toContainEqual({ step: 2, outcome: 'reached' })
})

test('the desk writes down whom it called and closes nothing', async () => {
  const { clinic, alertId, closing } = await alarmed()
  const call = { alertId, toName: 'Robin Reed, sister', channel: 'phone', outcome: 'not_reached', words: 'Left no message.' }
  await done(clinic.run(logCall, call, clinic.frontDesk.actor))
  expect(await clinic.run(closeCrisis, closing, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
  expect(await clinic.run(closeAlert, { alertId, how: 'Done.' }, clinic.therapist.actor)).toMatchObject({ status: 'invalid' })
  const stands = await clinic.asSystem((tx) => tx.careAlert.findFirst({ where: { id: alertId } }))
  expect(stands).toMatchObject({ acknowledgedAt: null, closedAt: null })
})

test('the prescriber of a referred client writes down a call, and another one finds no such alert', async () => {
  const { clinic, alertId } = await alarmed()
  const call = { alertId, toName: 'Ada Aster', channel: 'phone', outcome: 'reached', words: '' }
  await done(clinic.run(logCall, call, clinic.prescriber.actor))
  expect(await clinic.run(logCall, call, clinic.otherPrescriber.actor)).toMatchObject({
    status: 'invalid',
    fields: { form: ['There is no such open alert.'] },
  })
  const steps = await clinic.asSystem((tx) => tx.careAlertStep.findMany({ where: { alertId, toName: 'Ada Aster' } }))
  expect(steps).toMatchObject([{ byUser: clinic.prescriber.actor.userId, outcome: 'reached' }])
})

test('a close needs a next contact ahead and somebody who may; then the task ends, and medicine still waits for a clinician who asks again', async () => {
  const { clinic, client, alertId, at, said, closing } = await alarmed()
  expect(await said()).toEqual(['refuse CRISIS_OPEN'])
  const { nextContactAt: _, ...without } = closing
  expect(await clinic.run(closeCrisis, without, clinic.therapist.actor)).toMatchObject({
    status: 'invalid',
    fields: { nextContactAt: [expect.any(String)] },
  })
  const past = { ...closing, nextContactAt: clinic.now.toISOString() }
  expect(await clinic.run(closeCrisis, past, clinic.therapist.actor, at(20))).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(closeCrisis, closing, clinic.admin.actor, at(20))).toMatchObject({ status: 'invalid' })
  await done(clinic.run(closeCrisis, closing, clinic.therapist.actor, at(20)))
  const tasks = await clinic.asSystem((tx) => tx.task.findMany({ where: { subjectId: alertId }, select: { status: true, outcome: true } }))
  expect(tasks).toEqual([{ status: 'done', outcome: closing.words }])
  expect((await clinic.read(client.actor, (tx) => findCrisis(tx, client.actor))).alert).toBeNull()
  expect(await said()).toEqual(['hold CSSRS_AFTER_CRISIS'])
  const asks = (minutes: number, actor: Parameters<Clinic['read']>[0]) =>
    done(clinic.run(recordCssrs, { clientId: client.id, form: 'past_month', answers: calm }, actor, at(minutes)))
  await asks(30, client.actor)
  expect(await said()).toEqual(['hold CSSRS_AFTER_CRISIS'])
  await asks(40, clinic.therapist.actor)
  expect(await said()).toEqual([])
  expect(await clinic.run(closeCrisis, closing, clinic.otherTherapist.actor, at(50))).toMatchObject({ status: 'invalid' })
})

test('the prescriber closes, and so does a director who does not treat', async () => {
  for (const who of ['prescriber', 'director'] as const) {
    const { clinic, at, said, closing } = await alarmed()
    const director = await asSetUp(clinic.practiceId, (tx) => addStaff(tx, clinic.practiceId, 'Rue Rowan', 'admin', ['medical-director']))
    await done(clinic.run(closeCrisis, closing, who === 'prescriber' ? clinic.prescriber.actor : director.actor, at(5)))
    expect(await said()).toEqual(['hold CSSRS_AFTER_CRISIS'])
  }
})

test('a moderate one closed without a safety plan holds; with a plan looked at since it is said', async () => {
  const { clinic, client, at, said, closing } = await alarmed(moderate)
  expect(await said()).toEqual(['hold CSSRS_MODERATE'])
  const withPlan = { ...closing, disposition: 'safety_plan' }
  expect(await clinic.run(closeCrisis, withPlan, clinic.therapist.actor, at(5))).toMatchObject({
    fields: { disposition: [expect.any(String)] },
  })
  await done(clinic.run(closeCrisis, closing, clinic.therapist.actor, at(5)))
  expect(await said()).toEqual(['hold SAFETY_PLAN_MISSING'])
  await done(clinic.run(saveSafetyPlan, { ...plan, clientId: client.id }, clinic.therapist.actor, at(6)))
  expect(await said()).toEqual(['warn CSSRS_MODERATE_REVIEWED'])
})

test('a client who adds a person to the plan makes the next version and tells the therapist; an old copy is not saved over it', async () => {
  const { clinic, client, at } = await alarmed(moderate)
  await done(clinic.run(saveSafetyPlan, { ...plan, clientId: client.id }, clinic.therapist.actor, at(6)))
  const added = { ...plan, version: 1, people: [...plan.people, 'My aunt'] }
  expect(await done(clinic.run(saveSafetyPlan, added, client.actor, at(7)))).toEqual({ version: 2 })
  expect(await clinic.run(saveSafetyPlan, added, client.actor, at(8))).toMatchObject({
    status: 'stale',
    standing: { version: 2, values: { people: ['Robin', 'My aunt'] } },
  })
  const shown = await clinic.read(client.actor, (tx) => findCrisis(tx, client.actor))
  expect(shown.plan).toMatchObject({ version: 2, people: ['Robin', 'My aunt'] })
  const task = { clientId: client.id, kind: 'safety-plan-changed', forClinicianId: clinic.therapist.clinicianId, status: 'open' as const }
  expect(await clinic.asSystem((tx) => tx.task.count({ where: task }))).toBe(1)
  for (const actor of [clinic.frontDesk.actor, clinic.admin.actor])
    expect(await clinic.read(actor, (tx) => tx.safetyPlan.count({ where: { clientId: client.id } }))).toBe(0)
})

const plan = {
  version: null,
  warningSigns: ['I stop sleeping'],
  coping: ['Walk'],
  places: ['The library'],
  people: ['Robin'],
  professionals: ['988'],
  means: [],
}
