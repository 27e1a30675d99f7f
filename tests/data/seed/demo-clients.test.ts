import { expect, test } from 'vitest'
import { inScope } from '@/lib/data/scope'
import { seedClients } from '../../../prisma/seed/demo-clients'
import { demoClientSignIn } from '../../../prisma/seed/demo-people'
import { seedDemoPractice } from '../../../prisma/seed/demo-practice'

test('the demo has clients with intake, order and plan, and one whose portal opens', async () => {
  const demo = await seedDemoPractice(new Date('2026-11-22T18:00:00Z'))
  await seedClients(demo)
  const [clients, orders, regimens, user] = await inScope(demo.actors.system, async (tx) => [
    await tx.client.count({ where: { intakeSubmittedAt: { not: null } } }),
    await tx.doseOrder.count({ where: { status: 'active' } }),
    await tx.regimen.count(),
    await tx.user.findFirst({ where: { email: demoClientSignIn.email }, select: { status: true, userRoles: { select: { role: true } } } }),
  ])
  expect({ clients, orders, regimens, user }).toEqual({
    clients: 12,
    orders: 12,
    regimens: 12,
    user: { status: 'active', userRoles: [{ role: 'client' }] },
  })
}, 60_000)
