import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { AwayRow } from '@/components/practice/away-row'

vi.mock('@/lib/actions/practice', () => ({ saveTimeOffAction: vi.fn() }))

const router = { push: () => undefined, replace: () => undefined, refresh: () => undefined }
const person = { id: 'wren', name: 'Wren Willow', timeZone: 'America/Chicago', timeOff: [] }

const rowWith = (start: { readonly on: string; readonly at: string } | null) =>
  renderToStaticMarkup(
    <AppRouterContext value={router as never}>
      <AwayRow person={person} today="2026-11-23" start={start} />
    </AppRouterContext>,
  )

test('a time that was picked on the calendar stands in the form of whoever it was picked for; others are closed', () => {
  const picked = rowWith({ on: '2026-12-01', at: '13:00' })
  expect(picked.match(/value="2026-12-01"/g)).toHaveLength(2)
  expect(picked).toContain('value="13:00"')
  expect(rowWith(null)).not.toContain('<form')
})
