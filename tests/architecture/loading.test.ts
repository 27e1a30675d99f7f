import { globSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Pages about one thing that stand below what is shown while a page loads: their 200 is sent before anybody knows whether it is there. */
const sentTooEarly = (loadings: readonly string[], pages: readonly string[]): readonly string[] =>
  loadings.flatMap((loading) =>
    pages.filter((page) => {
      const below = relative(dirname(loading), page)
      return !below.startsWith('..') && below.includes('[')
    }),
  )

test('what is shown while a page loads stands above no page that may find nothing', () => {
  const loadings = globSync('app/**/loading.tsx', { cwd: root })
  expect(loadings.length).toBeGreaterThan(5)
  expect(sentTooEarly(loadings, globSync('app/**/page.tsx', { cwd: root }))).toEqual([])
})

test('one that does is seen', () => {
  const pages = ['app/desk/page.tsx', 'app/desk/[id]/page.tsx', 'app/[id]/page.tsx']
  expect(sentTooEarly(['app/desk/loading.tsx'], pages)).toEqual(['app/desk/[id]/page.tsx'])
  expect(sentTooEarly(['app/desk/(list)/loading.tsx'], pages)).toEqual([])
})
