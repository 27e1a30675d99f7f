import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ListPages } from '@/components/ui/list-pages'

const router = { push: () => undefined, replace: () => undefined, refresh: () => undefined }
const shown = (list: { page: number; pageSize: number; total: number }) =>
  renderToStaticMarkup(
    <AppRouterContext value={router as never}>
      <PathnameContext value="/clinic/tasks">
        <SearchParamsContext value={new URLSearchParams('whose=all')}>
          <ListPages {...list} />
        </SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>,
  )
const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*>/g)].map(([tag]) => [/aria-label="([^"]+)"/.exec(tag)?.[1], /\sdisabled=""/.test(tag)])

test('a list that is cut says which of how many it shows, and leads to the others', () => {
  const first = shown({ page: 1, pageSize: 50, total: 101 })
  expect(first).toContain('1 to 50 of 101')
  expect(buttons(first)).toEqual([
    ['Previous page', true],
    ['Next page', false],
  ])
  const last = shown({ page: 3, pageSize: 50, total: 101 })
  expect(last).toContain('101 to 101 of 101')
  expect(buttons(last)).toEqual([
    ['Previous page', false],
    ['Next page', true],
  ])
})

test('a list that is whole says nothing, and a page that is gone is the last', () => {
  expect(shown({ page: 1, pageSize: 50, total: 50 })).toBe('')
  expect(shown({ page: 9, pageSize: 50, total: 101 })).toContain('101 to 101 of 101')
})

test('the rows of a list do not go along into the browser', () => {
  const list = { page: 1, pageSize: 50, total: 101, items: [{ id: 'a row' }], version: 3 }
  expect(ListPages(list)?.props).toEqual({ page: 1, pageSize: 50, total: 101, name: undefined })
})
