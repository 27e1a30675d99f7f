import { globSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { type Command, execute } from '@/lib/commands/command'
import { type CommandName, permissions } from '@/lib/domain/access/permissions'
import { sampleInput } from '../verify/walls/sample'
import { openWorld, type World } from '../verify/walls/world'

type AnyCommand = Command<CommandName, unknown, unknown, unknown>

const root = join(import.meta.dirname, '../..')
const isCommand = (value: unknown): value is AnyCommand =>
  typeof value === 'object' && value !== null && 'run' in value && 'input' in value && 'name' in value

let here: World
let there: World
let commands: AnyCommand[]

beforeAll(async () => {
  here = await openWorld('Here')
  there = await openWorld('There')
  const modules = await Promise.all(globSync('lib/commands/**/*.ts', { cwd: root }).map((path) => import(join(root, path))))
  commands = modules.flatMap((module: Record<string, unknown>) => Object.values(module).filter(isCommand))
}, 120_000)

/** Gives every command by everybody who may give it, and says which broke instead of answering. */
async function broken(ids: Readonly<Record<string, string>>): Promise<string[]> {
  const problems: string[] = []
  for (const command of commands) {
    const roles: readonly string[] = permissions[command.name]
    for (const actor of here.actors.filter(({ role }) => roles.includes(role))) {
      const input = sampleInput(command.input as z.ZodType, ids, command.name)
      await execute(command, input, { actor, now: here.clinic.now }).catch((error: Error) =>
        problems.push(`${command.name} by ${actor.role}: ${error.name} ${error.message.slice(0, 200)}`),
      )
    }
  }
  return problems
}

test('ids that name nothing are answered, by every command', async () => {
  expect(commands.length).toBeGreaterThan(80)
  expect(await broken(new Proxy({}, { get: () => crypto.randomUUID() }))).toEqual([])
}, 120_000)

test('ids of another practice are answered, and leave no trace there', async () => {
  const trail = () => there.clinic.asSystem((tx) => tx.auditEvent.count({ where: { practiceId: there.clinic.practiceId } }))
  const before = await trail()
  expect(await broken(there.mine)).toEqual([])
  expect(await trail()).toBe(before)
}, 120_000)
