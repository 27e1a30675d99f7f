import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { type ListedTask, TaskList } from '@/components/clients/task-list'
import { paths } from '@/lib/paths'

vi.mock('@/lib/actions/tasks', () => ({ finishTaskAction: vi.fn() }))

const router = { push: () => undefined, replace: () => undefined, refresh: () => undefined }
const at = new Date('2026-12-01T16:00:00Z')
const shown = (task: Omit<ListedTask, 'id' | 'dueAt'>) =>
  renderToStaticMarkup(
    <AppRouterContext value={router as never}>
      <TaskList tasks={[{ id: task.kind, dueAt: at, ...task }]} now={at} timeZone="America/Chicago" />
    </AppRouterContext>,
  )
const juniper = { clientId: 'juniper', clientName: 'Juniper Swift' }
const account = `href="${paths.clinic.clientTab('juniper', 'money')}"`

test.each([
  ['refund', 'Pay a refund'],
  ['rebill', 'Bill days again'],
  ['write-off', 'Decide a write-off'],
])('a task about money leads to the account on which it is settled: %s', (kind, name) => {
  const html = shown({ kind, ...juniper, closes: 'with-the-money' })
  expect(html).toContain(name)
  expect(html).toContain(account)
})

test('books that do not hold say what is wrong, and lead to the account, or to the day that was closed', () => {
  const day = `href="${paths.clinic.dayClose}"`
  const ofClient = shown({ kind: 'books-wrong', ...juniper, closes: 'here', wrong: ['a day behind a wall is owed'] })
  expect(ofClient).toContain('The books do not hold')
  expect(ofClient).toContain('<li>A day under Medicaid or the VA is asked of the client.</li>')
  expect([ofClient.includes(account), ofClient.includes(day)]).toEqual([true, false])
  const ofNobody = shown({ kind: 'books-wrong', closes: 'here', wrong: ['a closed day has moved'] })
  expect(ofNobody).toContain('<li>The cash of a closed day is no longer what it was closed with.</li>')
  expect([ofNobody.includes(account), ofNobody.includes(day)]).toEqual([false, true])
})

test('what is settled in the settings leads there whoever opens them, and a therapist to their own account', () => {
  const hrefs = (kind: string, closes: ListedTask['closes']) =>
    [...shown({ kind, ...juniper, closes }).matchAll(/href="([^"]*(?:settings|account)[^"]*)"/g)].map(([, href]) => href)
  expect(shown({ kind: 'story-signed', ...juniper, closes: 'with-the-settings' })).toContain('Finish')
  for (const kind of ['story-signed', 'story-taken-back']) {
    expect(hrefs(kind, 'with-the-settings')).toEqual([paths.clinic.setting('site')])
    expect(hrefs(kind, 'not-by-reader')).toEqual([])
  }
  expect(hrefs('credential-check', 'with-the-settings')).toEqual([paths.clinic.setting('credentials')])
  expect(hrefs('credential-check', 'not-by-reader')).toEqual([])
  expect(hrefs('credential-expiring', 'here')).toEqual([paths.account])
})
