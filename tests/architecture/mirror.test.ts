import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Commands that no test in the folder of their subject runs, with the test that holds them. What only a job or the set-up does is run through it. */
const heldElsewhere: Readonly<Record<string, string>> = {
  changeUserEmail: 'tests/commands/clients/desk-corrects.test.ts',
  saveSafetyPlan: 'tests/commands/alerts/crisis.test.ts',
  revokeRelease: 'tests/commands/care-team/care-team.test.ts',
  takeExport: 'tests/data/views/record-export.test.ts',
  noteScan: 'tests/jobs/scan-files.test.ts',
  settleSharedPlan: 'tests/commands/billing/one-plan.test.ts',
  recheckVisits: 'tests/commands/law/reopen.test.ts',
  finishRecheck: 'tests/commands/law/reopen.test.ts',
  forget: 'tests/jobs/forget-what-is-over.test.ts',
  finishForgetting: 'tests/jobs/forget-what-is-over.test.ts',
  askPlanner: 'tests/jobs/plan-clients.test.ts',
  stopPlanner: 'tests/jobs/plan-clients.test.ts',
  finishPlanner: 'tests/jobs/plan-clients.test.ts',
  askWholeLook: 'tests/jobs/anchor-trail.test.ts',
  beginWholeLook: 'tests/jobs/anchor-trail.test.ts',
  finishWholeLook: 'tests/jobs/anchor-trail.test.ts',
  signAuditHead: 'tests/jobs/anchor-trail.test.ts',
}

type Texts = Readonly<Record<string, string>>
type Commanded = { readonly name: string; readonly path: string }

const read = (pattern: string): Texts => Object.fromEntries(globSync(pattern).map((path) => [path, readFileSync(path, 'utf8')]))

/** Every command of the house, with the file it stands in. */
const commandsIn = (files: Texts): readonly Commanded[] =>
  Object.entries(files).flatMap(([path, text]) =>
    [...text.matchAll(/^export const (\w+)(?:: [^=]+)? = command(?:<[^(]*>)?\(/gm)].map(([, name = '']) => ({ name, path })),
  )

const moduleOf = (path: string) => path.replace(/\.ts$/, '')
const imports = (text: string, path: string) => text.includes(`/${moduleOf(path).split('/').slice(-2).join('/')}`)
const uses = (text: string, name: string) => (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1

/** Commands that no test in `tests/commands/<subject>` both imports and runs. */
function orphansOf(files: Texts, tests: Texts): readonly Commanded[] {
  return commandsIn(files).filter(({ name, path }) => {
    const folder = `tests/${path.split('/').slice(1, 3).join('/')}/`
    return !Object.entries(tests).some(([at, text]) => at.startsWith(folder) && imports(text, path) && uses(text, name))
  })
}

const commands = read('lib/commands/**/*.ts')
const tests = read('tests/commands/**/*.ts')

test('every command is run by a test in the folder of its subject, or held by a test that is named here', () => {
  expect(commandsIn(commands).length).toBeGreaterThan(180)
  expect(
    orphansOf(commands, tests)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(heldElsewhere).sort())
})

test.each(Object.entries(heldElsewhere))('%s is held by %s', (name, holder) => {
  const { path = '' } = commandsIn(commands).find((each) => each.name === name) ?? {}
  const text = readFileSync(holder, 'utf8')
  const doers = Object.entries(read('{lib/jobs,prisma/seed}/**/*.ts')).filter(([, doer]) => imports(doer, path) && uses(doer, name))
  const runs = imports(text, path) && uses(text, name)
  expect(runs || doers.some(([doer]) => imports(text, doer))).toBe(true)
})

test('a command nobody runs is seen', () => {
  const planted = { 'lib/commands/rooms/paint-room.ts': "export const paintRoom = command({\n  name: 'room.paint' })" }
  const orphans = (texts: Texts) => orphansOf(planted, texts).map(({ name }) => name)
  const named = "import { paintRoom } from '@/lib/commands/rooms/paint-room'\n"
  expect(orphans({})).toEqual(['paintRoom'])
  expect(orphans({ 'tests/commands/rooms/rooms.test.ts': named })).toEqual(['paintRoom'])
  expect(orphans({ 'tests/commands/doors/doors.test.ts': `${named}run(paintRoom)` })).toEqual(['paintRoom'])
  expect(orphans({ 'tests/commands/rooms/rooms.test.ts': `${named}run(paintRoom)` })).toEqual([])
})
