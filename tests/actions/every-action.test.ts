import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import type { SignedInActor } from '@/lib/domain/access/actor'
import { type Clinic, openClinic } from '../support/clinic'
import { oddInputs, oddValues } from '../support/odd-inputs'
import { type Door, doorOf } from '../verify/walls/doors'
import { sampleInput } from '../verify/walls/sample'

const here = vi.hoisted(() => ({ host: 'localhost', actor: null as unknown, drawnAnew: 0 }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: here.host, origin: 'http://localhost:3000', 'user-agent': 'test' }),
  cookies: async () => ({ set: () => undefined }),
}))
vi.mock('next/cache', () => ({
  refresh: () => {
    here.drawnAnew += 1
  },
  revalidatePath: (path: string) => expect(path).toMatch(/^\/[\w/.?=[\]-]*$/),
}))
vi.mock('@/lib/auth/session', () => ({
  findCurrentSession: async () => (here.actor ? { id: crypto.randomUUID(), actor: here.actor, mustEnrol: false, wasIdle: false } : null),
}))

type Action = (...given: unknown[]) => Promise<unknown>
type Knocked = { readonly door: Door; readonly action: Action; readonly actors: readonly SignedInActor[] }

const root = join(import.meta.dirname, '../..')
const ends = ['done', 'refused', 'invalid', 'stale', 'denied']
let clinic: Clinic
let actors: readonly SignedInActor[]
let ids: Readonly<Record<string, string>>
let knocked: Knocked[]

beforeAll(async () => {
  clinic = await openClinic()
  here.host = clinic.hostname
  const client = await clinic.client()
  actors = [client.actor, clinic.therapist.actor, clinic.prescriber.actor, clinic.frontDesk.actor, clinic.admin.actor]
  const { clinicianId } = clinic.therapist
  const { prescriberId } = clinic.prescriber
  const there = { clientId: client.id, clinicianId, prescriberId, locationId: clinic.locationId, facilityId: clinic.facilityId }
  ids = new Proxy<Readonly<Record<string, string>>>(there, { get: (known, name) => Reflect.get(known, name) ?? crypto.randomUUID() })
  const files = globSync('lib/actions/*.ts', { cwd: root }).filter((file) =>
    readFileSync(join(root, file), 'utf8').startsWith("'use server'"),
  )
  const found = await Promise.all(files.map(async (file) => actionsOf(file)))
  knocked = found.flat()
}, 600_000)

async function actionsOf(filename: string): Promise<Knocked[]> {
  const text = readFileSync(join(root, filename), 'utf8')
  const module = (await import(join(root, filename))) as Record<string, Action>
  return Promise.all(
    Object.entries(module).map(async ([exportedName, action]) => {
      const door = await doorOf(exportedName, { filename, exportedName, workers: {} }, text)
      const may = actors.filter(({ role }) => door.roles?.includes(role))
      return { door, action, actors: may.length > 0 ? may : actors.slice(0, 1) }
    }),
  )
}

/** Gives an action something and says how that broke it; null when it answered as an action does. */
async function brokenBy(action: Action, given: readonly unknown[], name: string): Promise<string | null> {
  try {
    const outcome = (await action(...given)) as { readonly status?: string } | undefined
    return ends.includes(outcome?.status ?? '') ? null : `${name}: answers ${JSON.stringify(outcome)}`
  } catch (error) {
    return `${name}: ${String(error).replaceAll(/\s+/g, ' ').slice(-220)}`
  }
}

test('whatever an action is given, it answers', async () => {
  expect(knocked.length).toBeGreaterThan(100)
  const problems: (string | null)[] = []
  for (const { door, action, actors } of knocked) {
    here.actor = actors[0]
    for (const [name, input] of Object.entries(oddInputs)) {
      const given = name === 'no argument' ? [] : [input, input, input]
      problems.push(await brokenBy(action, given, `${door.name} with ${name}`))
    }
  }
  expect(problems.filter((problem) => problem !== null)).toEqual([])
}, 600_000)

test('what no form sends draws no page anew, whatever action it is given to', async () => {
  here.drawnAnew = 0
  const drawing: string[] = []
  for (const { door, action, actors } of knocked.filter((one) => one.action.length > 0)) {
    here.actor = actors[0]
    for (const input of ['x'.repeat(300_000), { 'no such field': 1 }]) {
      await action(input, input, input)
      if (here.drawnAnew > 0) drawing.push(door.name)
      here.drawnAnew = 0
    }
  }
  expect(drawing).toEqual([])
}, 600_000)

test('one odd field in an input that is right breaks nothing', async () => {
  const problems: (string | null)[] = []
  for (const { door, action, actors } of knocked) {
    here.actor = actors.at(-1)
    const right = door.input && sampleInput(door.input, ids, door.command)
    if (typeof right !== 'object' || right === null) continue
    for (const [place, field] of Object.keys(right).entries()) {
      for (const [index, value] of oddValues.entries()) {
        // Each field gets an eighth of them, each value some field of every action; the fuzzing tries them all.
        if ((index + place) % 8 > 0) continue
        problems.push(
          await brokenBy(
            action,
            [{ ...right, [field]: value }],
            `${door.name}, ${field} = value ${index} (${String(JSON.stringify(value)).slice(0, 40)})`,
          ),
        )
      }
    }
  }
  expect(problems.filter((problem) => problem !== null)).toEqual([])
}, 600_000)
