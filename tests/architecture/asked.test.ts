import { describe, expect, it } from 'vitest'
import { permissions } from '@/lib/domain/access/permissions'
import { keptForTheRecord, type Later, notYet } from '@/lib/domain/not-yet'
import { parameters } from '@/lib/domain/ruleset'
import { findingCatalogue } from '@/lib/messages/findings'
import { readSchema, schemaOf } from './asked/columns'
import { filesOf, readSources } from './asked/reach'
import { type Drawn, exportedThings, orphansOf } from './asked/things'

const later: readonly Later[] = Object.values(notYet)
const waiting = later.flatMap(({ asks = [], numbers = [], columns = [] }) => [...asks, ...numbers, ...columns])

describe('everything drawn is asked', () => {
  const root = process.cwd()
  const drawn: Drawn = {
    files: filesOf(readSources(root)),
    // The words for a code without words; only the catalogue itself says them.
    codes: Object.keys(findingCatalogue.en).filter((code) => code !== 'NOT_WORDED'),
    parameters: Object.keys(parameters),
    permissions: Object.keys(permissions),
    schema: readSchema(root),
  }
  const orphans = orphansOf(drawn).map(({ name }) => name)

  it('reads a whole house', () => {
    expect(exportedThings(drawn.files).length).toBeGreaterThan(600)
    expect(drawn.codes.length).toBeGreaterThan(200)
    expect(drawn.schema.settings.every((model) => (drawn.schema.columns.get(model) ?? []).length > 0)).toBe(true)
  })

  it('by a page, a job or a script, or waits for a capability that is named', () => {
    const known = [...waiting, ...keptForTheRecord]
    const left = orphansOf(drawn, known).filter(({ name }) => !known.includes(name))
    expect(left.map(({ sort, name, where }) => `${sort} ${name} ${where}`.trim())).toEqual([])
  })

  it.each(waiting)('%s still waits', (name) => {
    expect(orphans).toContain(name)
  })

  it.each(keptForTheRecord)('%s is read only where it is kept', (name) => {
    expect(orphans).toContain(name)
  })
})

describe('an orphan is found', () => {
  const house: Readonly<Record<string, string>> = {
    'app/page.tsx': "import { say } from '@/components/say'\nexport default function Page() { return say() }",
    'app/clinic/settings/page.tsx': "import { listRooms } from '@/lib/data/views/settings-rooms'\nexport default () => listRooms()",
    'components/say.tsx': "import { bookAction } from '@/lib/actions/book'\nexport const say = () => bookAction()",
    'lib/actions/book.ts': "import { book } from '../commands/book.ts'\nexport async function bookAction() { return book }",
    'lib/commands/book.ts':
      "import { ruleTime } from '../domain/rule-time.ts'\nimport { loadRoom } from '../data/records/rooms.ts'\nexport const book = command({ name: 'visit.book', run: () => ruleTime(loadRoom()) })",
    'lib/data/records/rooms.ts': 'export const loadRoom = (tx) => tx.room.findMany({ where: { isOpen: true }, select: { name: true } })',
    'lib/data/views/settings-rooms.ts': 'export const listRooms = (tx) => tx.room.findMany({ select: { name: true, colour: true } })',
    'lib/domain/rule-time.ts': "export const ruleTime = ({ values }) => values['time.least'] > 3 ? [hold('TOO_SOON', [])] : []",
  }
  const text = 'model Room {\n  id String\n  name String\n  isOpen Boolean\n  colour String\n  floor Int\n\n  @@map("room")\n}\n'
  const orphans = (files: Readonly<Record<string, string>>, lists: Partial<Drawn> = {}) =>
    orphansOf({
      files: filesOf(new Map(Object.entries({ ...house, ...files }))),
      codes: ['TOO_SOON'],
      parameters: ['time.least'],
      permissions: ['visit.book'],
      schema: schemaOf(text.replace(/ {2}colour.*\n {2}floor.*\n/, ''), ['Room']),
      ...lists,
    }).map(({ sort, name }) => `${sort} ${name}`)

  it('not in a house where everything is asked', () => {
    expect(orphans({})).toEqual([])
  })

  it.each([
    ['a rule nobody asks', 'lib/domain/rule-late.ts', 'export function ruleLate() { return [] }', 'rule ruleLate'],
    ['a rule only a test asks', 'tests/late.test.ts', "import { ruleLate } from '../lib/domain/rule-late.ts'\nruleLate()", 'rule ruleLate'],
    [
      'a rule only a type names',
      'lib/data/records/rooms.ts',
      `${house['lib/data/records/rooms.ts']}\nimport type { ruleLate } from '../../domain/rule-late.ts'\nexport type Late = ReturnType<typeof ruleLate>`,
      'rule ruleLate',
    ],
    [
      'a rule that is imported and not used',
      'app/late.tsx',
      "import { ruleLate } from '@/lib/domain/rule-late'\nexport default () => null",
      'rule ruleLate',
    ],
    [
      'a rule hidden behind another of its name',
      'app/late.tsx',
      "import { ruleLate } from '@/lib/domain/rule-late'\nexport default (ruleLate) => ruleLate()",
      'rule ruleLate',
    ],
    [
      'a rule that only an orphan asks',
      'lib/domain/decide-late.ts',
      "import { ruleLate } from './rule-late.ts'\nexport const decideLate = () => ruleLate()",
      'rule ruleLate',
    ],
    ['a posting builder', 'lib/domain/postings.ts', 'export const postingsForLate = () => []', 'rule postingsForLate'],
    ['a table of the law', 'lib/domain/reference/late.ts', 'export const lateFees = [1]', 'table lateFees'],
    ['a command without an action', 'lib/commands/late.ts', "export const late = command({ name: 'visit.late' })", 'command late'],
    ['an action without a screen', 'lib/actions/late.ts', 'export async function lateAction() {}', 'command lateAction'],
    ['a loader', 'lib/data/records/late.ts', 'export const loadLate = () => null', 'loader loadLate'],
    ['a paper', 'lib/files/pdf/late.tsx', 'export function renderLate() {}', 'paper renderLate'],
  ])('%s', (_, path, source, orphan) => {
    const rule = orphan === 'rule ruleLate' ? { 'lib/domain/rule-late.ts': 'export function ruleLate() { return [] }' } : {}
    expect(orphans({ ...rule, [path]: source })).toContain(orphan)
  })

  it.each([
    ['a finding nobody says', { codes: ['TOO_SOON', 'TOO_LATE'] }, 'finding TOO_LATE'],
    ['a number nobody reads', { parameters: ['time.least', 'time.most'] }, 'parameter time.most'],
    ['a permission without a command', { permissions: ['visit.book', 'visit.bless'] }, 'permission visit.bless'],
    ['a column nobody reads', { schema: schemaOf(text, ['Room']) }, 'column Room.floor'],
    ['a column only settings read', { schema: schemaOf(text, ['Room']) }, 'column Room.colour'],
  ])('%s', (_, lists, orphan) => {
    expect(orphans({}, lists)).toContain(orphan)
  })

  it('a finding that is only compared with, or only listed, is not said', () => {
    const files = {
      'lib/commands/book.ts': `${house['lib/commands/book.ts']}\nexport const later = (code) => code === 'TOO_LATE' || ['TOO_LATE'].includes(code)`,
      'app/late.tsx': "import { later } from '@/lib/commands/book'\nexport default () => later('')",
    }
    expect(orphans(files, { codes: ['TOO_SOON', 'TOO_LATE'] })).toEqual(['finding TOO_LATE'])
  })
})
