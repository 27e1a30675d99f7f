import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { TaskList } from '@/components/clients/task-list'
import { paths } from '@/lib/paths'

vi.mock('@/lib/actions/tasks', () => ({ finishTaskAction: vi.fn() }))

const router = { push: () => undefined, replace: () => undefined, refresh: () => undefined }
const at = new Date('2026-12-01T16:00:00Z')

test.each([
  ['refund', 'Pay a refund'],
  ['rebill', 'Bill days again'],
  ['write-off', 'Decide a write-off'],
])('a task about money leads to the account on which it is settled: %s', (kind, name) => {
  const task = { id: kind, kind, dueAt: at, clientId: 'juniper', clientName: 'Juniper Swift', closes: 'with-the-money' } as const
  const html = renderToStaticMarkup(
    <AppRouterContext value={router as never}>
      <TaskList tasks={[task]} now={at} timeZone="America/Chicago" />
    </AppRouterContext>,
  )
  expect(html).toContain(name)
  expect(html).toContain(`href="${paths.clinic.clientTab('juniper', 'money')}"`)
})
