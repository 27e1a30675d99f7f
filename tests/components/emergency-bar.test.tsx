import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EmergencyBar } from '@/components/journeys/emergency-bar'
import type { ConsoleFacts } from '@/components/journeys/types'

test('in an emergency 911 comes first, then the prescriber; the bar stays in view', () => {
  const journey = {
    id: 'visit',
    prescriber: { name: 'Dr Heron Hawthorn', phone: '+15555550100' },
    client: { contact: null },
    rideHome: null,
  } as unknown as ConsoleFacts
  const outbox = { send: () => undefined } as never
  const html = renderToStaticMarkup(<EmergencyBar journey={journey} outbox={outbox} stamp={() => ({ at: '', deviceAt: '' }) as never} />)
  expect([...html.matchAll(/href="(tel:[^"]+)"/g)].map(([, to]) => to)).toEqual(['tel:911', 'tel:+15555550100'])
  expect(html).toMatch(/^<section[^>]*class="sticky /)
})
