import { expect, test } from 'vitest'
import { orderFor } from '@/lib/domain/journeys/order-on-file'
import type { Route } from '@/lib/domain/journeys/route'
import { orderOf } from '../law/ready'

const order = (id: string, status: 'active' | 'revoked' | 'expired', route: Route) => ({ ...orderOf('journey'), id, status, route })

test('the live order for the route, whatever is newer', () => {
  const orders = [
    order('newest', 'revoked', 'lozenge'),
    order('other', 'active', 'im'),
    order('own', 'active', 'lozenge'),
    order('older', 'active', 'lozenge'),
  ]
  expect(orderFor(orders, 'lozenge')?.id).toBe('own')
  expect(orderFor(orders, 'im')?.id).toBe('other')
})

test('without one, any that is live; without any, the newest that was', () => {
  const ended = [order('newest', 'revoked', 'im'), order('older', 'expired', 'lozenge')]
  expect(orderFor([...ended, order('live', 'active', 'im')], 'lozenge')?.id).toBe('live')
  expect(orderFor(ended, 'lozenge')?.id).toBe('newest')
  expect(orderFor([], 'lozenge')).toBeNull()
})
