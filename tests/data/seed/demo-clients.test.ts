import { expect, test } from 'vitest'
import { inScope } from '@/lib/data/scope'
import { seedClients } from '../../../prisma/seed/demo-clients'
import { seedUpcomingCycles } from '../../../prisma/seed/demo-history'
import { demoClientSignIn } from '../../../prisma/seed/demo-people'
import { seedDemoPractice } from '../../../prisma/seed/demo-practice'

test('the demo has clients with intake, order and plan, journeys ahead, and one whose portal opens', async () => {
  const demo = await seedDemoPractice(new Date('2026-11-22T18:00:00Z'))
  await seedClients(demo)
  await seedUpcomingCycles(demo)
  const [clients, orders, regimens, journeys, drivers, user] = await inScope(demo.actors.system, async (tx) => [
    await tx.client.count({ where: { intakeSubmittedAt: { not: null } } }),
    await tx.doseOrder.count({ where: { status: 'active' } }),
    await tx.regimen.count(),
    await tx.appointment.count({ where: { kind: 'journey', startsAt: { gt: demo.now } } }),
    await tx.rideHome.count({ where: { driverName: { not: null } } }),
    await tx.user.findFirst({ where: { email: demoClientSignIn.email }, select: { status: true, userRoles: { select: { role: true } } } }),
  ])
  expect({ clients, orders, regimens, journeys, drivers, user }).toEqual({
    clients: 12,
    orders: 12,
    regimens: 12,
    journeys: 7,
    drivers: 4,
    user: { status: 'active', userRoles: [{ role: 'client' }] },
  })
}, 60_000)
