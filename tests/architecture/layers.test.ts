import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLayers } from './run-layers.mjs'

type Violation = { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }

/** What somebody might write in a hurry, and the rule that has to say no. */
const planted: readonly [rule: string, from: string, text: string][] = [
  ['lib/domain imports only what it may', 'lib/domain/a.ts', "import { b } from '../data/b.ts'\nexport const a = b"],
  ['lib/domain imports only what it may', 'lib/domain/type.ts', "import type { b } from '../data/b.ts'\nexport type A = typeof b"],
  ['lib/domain imports only what it may', 'lib/domain/ids.ts', "import { id } from '../ids.ts'\nexport const a = id"],
  ['rules are pure', 'lib/domain/core.ts', "import { readFileSync } from 'node:fs'\nexport const a = readFileSync"],
  ['rules are pure', 'lib/domain/npm.ts', "import { z } from 'zod'\nexport const a = z"],
  ['lib/inputs imports only what it may', 'lib/inputs/a.ts', "import { b } from '../data/b.ts'\nexport const a = b"],
  ['lib/data imports only what it may', 'lib/data/up.ts', "import { c } from '../commands/c.ts'\nexport const a = c"],
  ['lib/files imports only what it may', 'lib/files/a.ts', "import { b } from '../data/b.ts'\nexport const a = b"],
  ['lib/commands imports only what it may', 'lib/commands/env.ts', "import { e } from '../env.ts'\nexport const a = e"],
  ['lib/actions imports only what it may', 'lib/actions/a.ts', "import { b } from '../data/b.ts'\nexport const a = b"],
  ['components imports only what it may', 'components/clients/a.tsx', "import { b } from '@/lib/data/b'\nexport const a = b"],
  [
    'components know the types of views, not the views',
    'components/clients/view.tsx',
    "import { b } from '@/lib/data/views/b'\nexport const a = b",
  ],
  ['app imports only what it may', 'app/clinic/page.tsx', "import { c } from '@/lib/commands/c'\nexport default function P() { return c }"],
  ['app imports only what it may', 'app/clinic/rows.tsx', "import { b } from '@/lib/data/records/b'\nexport const a = b"],
  ['ui is a kit without a product', 'components/ui/button.tsx', "import { d } from '@/lib/domain/d'\nexport const a = d"],
  ['only data knows Prisma', 'lib/jobs/a.ts', "import pg from 'pg'\nexport const a = pg"],
  ['tools know no clinic', 'lib/crypto/a.ts', "import { d } from '../domain/d.ts'\nexport const a = d"],
  ['every import resolves', 'lib/domain/lost.ts', "import { x } from './nowhere.ts'\nexport const a = x"],
  ['no circles', 'lib/domain/left.ts', "import { right } from './right.ts'\nexport const left = () => right"],
  ['no circles', 'lib/domain/book.ts', "import type { Word } from './word.ts'\nexport type Book = readonly Word[]"],
  ['every folder has a row', 'lib/misc/a.ts', "import { d } from '../domain/d.ts'\nexport const a = d"],
  ['app imports only what it may', 'app/site.tsx', "import { t } from '@/tests/support/t'\nexport const a = t"],
]

const innocent: Readonly<Record<string, string>> = {
  'lib/data/b.ts': 'export const b = 1',
  'lib/data/records/b.ts': 'export const b = 1',
  'lib/data/views/b.ts': 'export const b = 1',
  'components/clients/row.tsx': "import type { b } from '@/lib/data/views/b'\nexport type A = typeof b",
  'lib/commands/c.ts': "import { b } from '../data/b.ts'\nimport { id } from '../ids.ts'\nexport const c = [b, id]",
  'lib/domain/d.ts': 'export const d = 1',
  'lib/domain/right.ts': "import { left } from './left.ts'\nexport const right = () => left",
  'lib/domain/word.ts': "import type { Book } from './book.ts'\nexport type Word = Book | string",
  'lib/ids.ts': 'export const id = 1',
  'lib/env.ts': 'export const e = 1',
  'tests/support/t.ts': 'export const t = 1',
  'app/api/route.ts': "import { c } from '@/lib/commands/c'\nexport const GET = () => c",
  'app/portal/page.tsx': "import { b } from '@/lib/data/views/b'\nexport default function P() { return b }",
}

describe('layers', () => {
  let violations: readonly Violation[] = []
  const folder = mkdtempSync(join(tmpdir(), 'layers-'))

  beforeAll(async () => {
    const files = { ...innocent, ...Object.fromEntries(planted.map(([, from, text]) => [from, text])) }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `${text}\n`)
    }
    copyFileSync('tsconfig.json', join(folder, 'tsconfig.json'))
    copyFileSync('package.json', join(folder, 'package.json'))
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
    violations = ((await readLayers(folder)) as { violations: readonly Violation[] }).violations
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(planted)('%s: found in %s', (rule, from) => {
    expect(violations.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toContain(rule)
  })

  it.each(Object.keys(innocent).filter((path) => !/right|word/.test(path)))('says nothing about %s', (path) => {
    expect(violations.filter((violation) => violation.from === path)).toEqual([])
  })
})
