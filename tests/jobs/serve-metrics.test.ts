import { afterEach, expect, test } from 'vitest'
import { GET } from '@/app/api/metrics/route'
import { insertOutbox } from '@/lib/data/outbox'
import { anchorTrail } from '@/lib/jobs/anchor-trail'
import { forgetWhatIsOver } from '@/lib/jobs/forget-what-is-over'
import { gatherFigures, serveMetrics } from '@/lib/jobs/serve-metrics'
import { countCommand, countJob } from '@/lib/metrics'
import { minutesAfter } from '../commands/access/person'
import { openClinic } from '../support/clinic'

const close: (() => void)[] = []
afterEach(() => {
  for (const one of close.splice(0)) one()
})

async function read(path = '/metrics') {
  const served = await serveMetrics(0)
  close.push(served.close)
  const answer = await fetch(`http://127.0.0.1:${served.port}${path}`)
  return { status: answer.status, text: await answer.text() }
}

test('the worker tells how a practice stands: what waits, what was given up, when the trail was signed and old rows deleted', async () => {
  const clinic = await openClinic()
  const { practiceId, now } = clinic
  await clinic.asSystem(async (tx) => {
    await insertOutbox(tx, { practiceId, kind: 'password-changed', payload: { userId: clinic.admin.userId }, dueAt: now })
    await insertOutbox(tx, { practiceId, kind: 'password-changed', payload: { userId: clinic.admin.userId }, dueAt: now })
    const [first] = await tx.outbox.findMany({ where: { practiceId }, take: 1 })
    await tx.outbox.updateMany({ where: { id: first?.id ?? '' }, data: { failedAt: now } })
  })
  const figure = (text: string, name: string) =>
    Number(new RegExp(`sojourn_practice\\{practice="${practiceId}",figure="${name}"\\} (-?\\d+)`).exec(text)?.[1] ?? Number.NaN)
  await gatherFigures(practiceId, now)
  const before = await read()
  expect(
    ['outbox_waiting', 'outbox_given_up', 'audit_signed_seconds', 'retention_seconds'].map((name) => figure(before.text, name)),
  ).toEqual([1, 1, -1, -1])
  await anchorTrail(practiceId, now)
  await forgetWhatIsOver(practiceId, now)
  await gatherFigures(practiceId, minutesAfter(now, 10))
  const after = await read()
  expect(['audit_signed_seconds', 'audit_broken', 'retention_seconds'].map((name) => figure(after.text, name))).toEqual([600, 0, 600])
})

test('commands and jobs are counted by name and end, and nobody’s name or address is in it', async () => {
  const clinic = await openClinic()
  countCommand('payment.take', 'done', 12)
  countJob('deliver-outbox', 'failed', 5)
  await gatherFigures(clinic.practiceId, clinic.now)
  const { text } = await read()
  expect(text).toContain('sojourn_commands_total{command="payment.take",outcome="done"}')
  expect(text).toContain('sojourn_jobs_total{job="deliver-outbox",outcome="failed"}')
  expect(text).not.toMatch(/Ivy|Ibis|Fern|@|example\.com/)
})

test('there is nothing at any other path', async () => {
  expect(await read('/')).toEqual({ status: 404, text: '' })
})

test('the portal tells its figures to nobody without a token', async () => {
  const answer = await GET(new Request('http://localhost/api/metrics', { headers: { authorization: 'Bearer undefined' } }))
  expect(answer.status).toBe(404)
})
