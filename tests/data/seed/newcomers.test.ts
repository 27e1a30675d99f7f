import { expect, test } from 'vitest'
import { inScope } from '@/lib/data/scope'
import { livesPast } from '../../../prisma/seed/demo/past'
import { newcomers } from '../../../prisma/seed/demo/people'
import { seedDemoPractice } from '../../../prisma/seed/demo-practice'

test('at night, too, the journeys of today are arranged around now, and what led to them was made when it was lived', async () => {
  const demo = await seedDemoPractice(new Date('2026-11-24T08:10:00Z'))
  await livesPast(
    demo,
    newcomers.filter(({ now }) => now),
  )
  const [unsent, mails] = await inScope(demo.actors.system, async (tx) => [
    await tx.outbox.count({ where: { attempts: { gt: 1 } } }),
    await tx.sentMail.count(),
  ])
  expect(unsent).toBe(0)
  expect(mails).toBeGreaterThan(5)
  const journeys = await inScope(demo.actors.system, (tx) =>
    tx.appointment.groupBy({ by: ['status'], where: { kind: 'journey' }, _count: true, orderBy: { status: 'asc' } }),
  )
  expect(journeys.map(({ status, _count }) => [status, _count])).toEqual(expect.arrayContaining([['in_progress', 2]]))
  const made = await inScope(demo.actors.system, async (tx) => ({
    calls: await tx.consultRequest.findMany({ select: { createdAt: true, appointments: { select: { startsAt: true } } } }),
    charts: await tx.client.findMany({
      select: { createdAt: true, consultRequests: { select: { createdAt: true } }, regimens: { select: { createdAt: true } } },
    }),
  }))
  expect(made.calls.filter(({ createdAt, appointments }) => appointments.some(({ startsAt }) => startsAt <= createdAt))).toEqual([])
  expect(made.charts.length).toBeGreaterThan(0)
  for (const { createdAt, consultRequests, regimens } of made.charts) {
    expect(createdAt.getTime()).toBeLessThan(demo.now.getTime() - 86_400_000)
    expect(consultRequests.every((call) => call.createdAt < createdAt)).toBe(true)
    expect(regimens.every((regimen) => regimen.createdAt > createdAt)).toBe(true)
  }
}, 240_000)
