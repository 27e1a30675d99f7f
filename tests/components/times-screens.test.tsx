import { existsSync } from 'node:fs'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BrokenTimes } from '@/components/portal/broken-times'
import { LoadingTimes } from '@/components/portal/loading-times'
import { NoTimes } from '@/components/portal/no-times'

const router = { push: () => undefined, replace: () => undefined, refresh: () => undefined }
const shown = (screen: ReactNode) =>
  renderToStaticMarkup(
    <AppRouterContext value={router as never}>
      <PathnameContext value="/portal/visits/book">
        <SearchParamsContext value={new URLSearchParams()}>{screen}</SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>,
  )

test('complaint 20: times that are looked for, a month without any and times that could not be looked up are three screens', () => {
  const closed = { on: '2026-12-02', starts: 0, times: [], says: 'No room is open for long enough.' } as never
  const waiting = shown(<LoadingTimes />)
  const empty = shown(<NoTimes month="2026-12-01" days={[closed]} hasLater onMonth={() => undefined} />)
  const broken = shown(<BrokenTimes error={new Error('no answer')} reset={() => undefined} />)
  expect(waiting).toContain('Looking for times')
  expect(empty).toContain('No room is open for long enough.')
  expect(broken).toContain('We could not look up the times')
  for (const [one, others] of [
    ['Looking for times', [empty, broken]],
    ['No room is open', [waiting, broken]],
    ['could not look up', [waiting, empty]],
  ] as const)
    for (const other of others) expect(other).not.toContain(one)
  // A visit that is not there answers 404, so nothing is sent of the page that moves one before it is known: the button that leads there shows it is on its way.
  for (const screen of ['(own)/visits/book/loading', '(own)/visits/book/error', 'visits/[id]/move/error'])
    expect(existsSync(`app/portal/${screen}.tsx`), screen).toBe(true)
})
