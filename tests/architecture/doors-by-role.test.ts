import { expect, test } from 'vitest'
import { permissions } from '@/lib/domain/access/permissions'
import type { PersonRole } from '@/lib/domain/access/roles'
import { filesOf, graphOf, readSources } from './asked/reach'

const sources = readSources(process.cwd())
const files = filesOf(sources)

/** Every command, with the file and the name it stands under. */
const commands = [...sources]
  .filter(([path]) => path.startsWith('lib/commands/'))
  .flatMap(([path, text]) =>
    [...text.matchAll(/^export const (\w+)(?:: [^=]+)? = command(?:<[^(]*>)?\(\{\s*name: '([^']+)'/gm)].map(
      ([, name = '', command = '']) => ({ path, name, command }),
    ),
  )

/** Where each role is at home; the account, sign-in and what forms send files to are everybody’s. */
const home: Readonly<Record<PersonRole, RegExp>> = {
  client: /^app\/(portal|\(site\)|account|sign-in|api)\//,
  prescriber: /^app\/(prescriber|account|sign-in|api)\//,
  therapist: /^app\/(clinic|account|sign-in|api)\//,
  'front-desk': /^app\/(clinic|account|sign-in|api)\//,
  admin: /^app\/(clinic|account|sign-in|api)\//,
}

/** What somebody may do and finds no page for, with why. */
const withoutDoor: Readonly<Partial<Record<PersonRole, Readonly<Record<string, string>>>>> = {
  client: { 'estimate.give': 'Prices in the portal say what is expected; the paper is given by staff, who are asked for it.' },
  prescriber: {
    'message.send': 'They write about a client in their answers, orders and words on readings.',
    'thread.read': 'They write about a client in their answers, orders and words on readings.',
    'vitals.confirm-void': 'The second pair of eyes on a void reading is a therapist’s, who is there.',
  },
  'front-desk': { 'consult.hold': 'The desk books at once, and keeps no time for later.' },
}

const reachedFrom = (pages: RegExp) => {
  const without = (path: string) => /^(lib\/jobs|scripts|prisma)\//.test(path) || (path.startsWith('app/') && !pages.test(path))
  const graph = graphOf(files, { without })
  return new Set(commands.flatMap(({ path, name, command }) => (graph.isReached(path, name) ? [command] : [])))
}

test('every command is found in its file', () => {
  expect(commands.map(({ command }) => command).sort()).toEqual(Object.keys(permissions).sort())
})

test.each(Object.entries(home) as [PersonRole, RegExp][])('what a %s may do has a door where they are at home', (role, pages) => {
  const reached = reachedFrom(pages)
  const theirs = Object.entries(permissions).flatMap(([command, roles]) => ((roles as readonly string[]).includes(role) ? [command] : []))
  expect(theirs.filter((command) => !reached.has(command)).sort()).toEqual(Object.keys(withoutDoor[role] ?? {}).sort())
})
