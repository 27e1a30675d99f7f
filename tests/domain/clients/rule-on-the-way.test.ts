import { expect, test } from 'vitest'
import { type ClientStatus, clientStatuses } from '@/lib/domain/clients/client-status'
import { ruleOnTheWay } from '@/lib/domain/clients/rule-on-the-way'

test('a visit is for people on their way, in every status', () => {
  const stopped: Partial<Record<ClientStatus, string>> = { paused: 'CLIENT_PAUSED', closed: 'CLIENT_CLOSED', completed: 'CLIENT_CLOSED' }
  const said = Object.fromEntries(
    clientStatuses.map((status) => [status, ruleOnTheWay(status).map(({ effect, code }) => `${effect} ${code}`)]),
  )
  expect(said).toEqual(Object.fromEntries(clientStatuses.map((status) => [status, stopped[status] ? [`refuse ${stopped[status]}`] : []])))
})
