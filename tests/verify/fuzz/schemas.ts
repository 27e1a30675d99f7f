import { globSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { z } from 'zod'
import { unfitFields } from '../../../lib/inputs/plain-data.ts'
import { oddInputs, oddValues } from '../../support/odd-inputs.ts'
import { sampleInput } from '../walls/sample.ts'

type Read = { readonly name: string; readonly input: z.ZodType }
export type Broken = { readonly where: string; readonly what: string }

const root = join(import.meta.dirname, '../../..')
const BLOCK = 250
const SLOW_MS = 1_000
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withTypedArray: true,
})
const ids = new Proxy<Readonly<Record<string, string>>>({}, { get: () => crypto.randomUUID() })

const isCommand = (value: unknown): value is Read =>
  typeof value === 'object' && value !== null && 'run' in value && 'input' in value && 'name' in value

async function commandsOfTree(): Promise<Read[]> {
  const modules = await Promise.all(globSync('lib/commands/**/*.ts', { cwd: root }).map((path) => import(join(root, path))))
  return modules.flatMap((module: Record<string, unknown>) => Object.values(module).filter(isCommand))
}

/** What a form sends with one to three fields that no form sends, or something else altogether. */
export function nearly(right: unknown): fc.Arbitrary<unknown> {
  const odd = fc.oneof(fc.constantFrom(...oddValues), anything, fc.string({ unit: 'binary' }))
  const whole = fc.oneof(fc.constantFrom(...Object.values(oddInputs)), anything)
  if (typeof right !== 'object' || right === null || Object.keys(right).length === 0) return whole
  const fields = fc.dictionary(fc.constantFrom(...Object.keys(right)), odd, { minKeys: 1, maxKeys: 3 })
  return fc.oneof({ weight: 5, arbitrary: fields.map((changed) => ({ ...right, ...changed })) }, { weight: 1, arbitrary: whole })
}

/** Whether what a schema let through is something rows can keep. */
function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0')
  if (typeof value === 'number') return Number.isFinite(value)
  if (value instanceof Date) return value.getTime() >= Date.UTC(1000) && value.getTime() < Date.UTC(9000)
  return typeof value !== 'object' || value === null || Object.values(value).every(isKeepable)
}

/** Reads one input as the road does. Why that broke; null when it was answered. */
function broken({ input }: Read, raw: unknown): string | null {
  const began = performance.now()
  try {
    if (!unfitFields(raw)) {
      const read = input.safeParse(raw)
      if (read.success && !isKeepable(read.data)) return 'let through what no row keeps'
    }
  } catch (error) {
    return `threw ${String(error).slice(0, 160)}`
  }
  const took = performance.now() - began
  return took > SLOW_MS ? `took ${Math.round(took)} ms` : null
}

const shown = (raw: unknown): string => fc.stringify(raw).slice(0, 200)

/** Puts so many inputs through the schemas of all commands; the same seed makes the same inputs. */
export async function fuzzSchemas(inputs: number, seed: number): Promise<{ readonly tried: number; readonly found: readonly Broken[] }> {
  const commands = await commandsOfTree()
  const each = Math.ceil(inputs / commands.length)
  const found: Broken[] = []
  let tried = 0
  for (const [place, command] of commands.entries()) {
    const arbitrary = nearly(sampleInput(command.input, ids, command.name))
    for (let done = 0; done < each; done += BLOCK) {
      const numRuns = Math.min(BLOCK, each - done)
      for (const raw of fc.sample(arbitrary, { numRuns, seed: seed + place * 1_000_003 + done })) {
        tried += 1
        const what = broken(command, raw)
        if (what) found.push({ where: command.name, what: `${what}: ${shown(raw)}` })
      }
    }
  }
  return { tried, found }
}
