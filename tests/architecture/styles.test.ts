import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shownWhere } from '@/components/ui/data-table/table-types'

const root = join(import.meta.dirname, '../..')

/** Conditions on the whole page that are looked for anywhere in it: with each change of anything the browser goes through all of it. */
const lookedForAnywhere = (text: string): readonly string[] =>
  [...text.matchAll(/:(?:root|html|body):has\((?!\s*>\s*body\s*>)[^)]*\)/g)].map(([found]) => found)

test('what the whole page hangs on is looked for in its place', () => {
  const files = [...globSync('app/*.css', { cwd: root }), 'tailwind.config.ts']
  const texts = files.map((path) => readFileSync(join(root, path), 'utf8'))
  expect(texts.join('').split(':root:has(').length).toBeGreaterThan(5)
  expect(texts.flatMap(lookedForAnywhere)).toEqual([])
})

test('one that is looked for anywhere is seen', () => {
  expect(lookedForAnywhere(':root:has([data-shell]) {} :root:has(> body > [data-shell]) {}')).toEqual([':root:has([data-shell])'])
})

/** What of a page is a button and says something, not only does it: a row that opens, a visit in the calendar. */
const saying = {
  '[data-row-open]': ['components/ui/data-table/table-row.tsx', '<button data-row-open'],
  '.calendar-cell > button': ['components/ui/calendar-grid/calendar-cell.tsx', "'calendar-cell'"],
  '.agenda button': ['components/scheduling/agenda.tsx', 'className="agenda"'],
} as const

const read = (file: string) => readFileSync(join(root, file), 'utf8')

test.each(Object.entries(saying))('paper keeps what a button says: %s', (selector, [path, marked]) => {
  expect(read(path)).toContain(marked)
  const [, kept] = /button:not\(([^)]*)\) \{\s*display: none/.exec(read('app/print.css')) ?? []
  expect(kept?.split(', ')).toContain(selector)
})

/** Lines that open and say something folded: a task, a charge, a cycle of a plan, a question. */
const lines = {
  'components/clients/task-list.tsx': '<details data-print="line"',
  'components/billing/charge-groups.tsx': '<Disclosure\n      says',
  'components/regimens/plan-card.tsx': '<Disclosure\n                says',
  'app/(site)/questions/page.tsx': '<Disclosure key={part} says',
} as const

test.each(Object.entries(lines))('paper keeps what a folded line says: %s', (path, marked) => {
  expect(read(path)).toContain(marked)
  expect(read('components/ui/disclosure.tsx')).toContain("data-print={says ? 'line' : undefined}")
  expect(read('app/print.css')).toContain('details:not([open], [data-print="line"])')
})

test('a list on paper has the columns of a desk, though a sheet is as narrow as a telephone', () => {
  for (const from of ['md', 'lg'] as const) expect(shownWhere({ from })).toContain('print:table-cell')
  expect(read('app/print.css')).toMatch(/\.table-frame :is\(th, td\) \{[^}]*white-space: normal/)
})
