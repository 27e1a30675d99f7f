import { expect, test } from 'vitest'
import { logCall } from '@/lib/commands/alerts/log-call'
import { sendReferral } from '@/lib/commands/prescribers/send-referral'
import { recordAudit } from '@/lib/data/audit'
import { insertAlert } from '@/lib/data/records/alerts'
import { findAccounting } from '@/lib/data/views/disclosures'
import type { TrailAct } from '@/lib/domain/access/trail'
import { newId } from '@/lib/ids'
import { minutesAfter } from '../../commands/access/person'
import { type Clinic, done, openClinic } from '../../support/clinic'

const accountingOf = (clinic: Clinic, clientId: string, now = clinic.now) =>
  clinic.read(clinic.admin.actor, (tx) => findAccounting(tx, clinic.admin.actor, clientId, now))
const wrote = (
  clinic: Clinic,
  actor: Parameters<Clinic['read']>[0],
  entry: { command: TrailAct; outcome: 'done' | 'read'; clientId: string; at?: Date },
) => clinic.read(actor, (tx) => recordAudit(tx, { actor, at: clinic.now, objectId: newId(), ...entry }))

test('a client reads to whom their record went: a referral and who opened it outside, and not who works here', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const { prescriberId } = clinic.prescriber
  await done(clinic.run(sendReferral, { clientId: client.id, prescriberId, reason: 'To be seen for eligibility' }, clinic.frontDesk.actor))
  await wrote(clinic, clinic.prescriber.actor, { command: 'chart.open', outcome: 'read', clientId: client.id })
  await wrote(clinic, clinic.therapist.actor, { command: 'chart.open', outcome: 'read', clientId: client.id })
  const about = {
    practiceId: clinic.practiceId,
    clientId: client.id,
    kind: 'reading',
    level: 'urgent',
    subjectId: newId(),
    findings: [],
  } as const
  const alertId = await clinic.asSystem((tx) => insertAlert(tx, { ...about, raisedAt: clinic.now, dueAt: minutesAfter(clinic.now, 5) }))
  const call = { alertId, toName: 'County crisis line', channel: 'phone', outcome: 'reached' } as const
  await done(clinic.run(logCall, call, clinic.therapist.actor))
  const accounting = await accountingOf(clinic, client.id)
  expect(accounting?.clientName).toBe(client.name)
  expect(accounting?.lines.map(({ kind, isCounted, to }) => ({ kind, isCounted, to }))).toEqual([
    { kind: 'referral', isCounted: false, to: 'Dr Heron Hawthorn' },
    { kind: 'opened-outside', isCounted: false, to: 'Dr Heron Hawthorn' },
    { kind: 'call', isCounted: true, to: 'County crisis line' },
  ])
  expect(await clinic.auditTrail()).toContainEqual(
    expect.objectContaining({ command: 'disclosures.read', outcome: 'read', clientId: client.id }),
  )
})

test('it reaches back six years and to nobody else’s record', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const call = { command: 'alert.log-call', outcome: 'done' } as const
  await wrote(clinic, clinic.therapist.actor, { ...call, clientId: client.id })
  await wrote(clinic, clinic.therapist.actor, { ...call, clientId: other.id })
  expect((await accountingOf(clinic, client.id))?.lines).toHaveLength(1)
  const years = (count: number) => minutesAfter(clinic.now, count * 365.25 * 24 * 60)
  expect((await accountingOf(clinic, client.id, years(5.9)))?.lines).toHaveLength(1)
  expect((await accountingOf(clinic, client.id, years(6.1)))?.lines).toHaveLength(0)
  const elsewhere = await openClinic()
  expect(await accountingOf(elsewhere, client.id)).toBeNull()
})
