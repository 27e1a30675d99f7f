import { existsSync } from 'node:fs'
import { ended, runNode, startNode } from '../support/children.ts'
import { inProject } from '../support/paths.ts'
import { say } from '../support/terminal.ts'
import { failedOne, passedOne, type Tally } from './check.ts'

type Tool = { readonly script: string; readonly given: readonly string[] }

const tools: Readonly<Record<string, Tool>> = {
  types: { script: 'node_modules/typescript-native/bin/tsc', given: ['--noEmit', '--singleThreaded'] },
  lint: { script: 'node_modules/@biomejs/biome/bin/biome', given: ['check', '--max-diagnostics=60', '.'] },
  layers: { script: 'tests/architecture/run-layers.mjs', given: [] },
}

export const staticChecks = Object.keys(tools)

/** Next writes the types of its own file kinds; a fresh clone has none yet. */
async function ensureNextTypes(): Promise<void> {
  if (existsSync(inProject('next-env.d.ts'))) return
  await runNode('node_modules/next/dist/bin/next', ['typegen'], { quiet: true, env: { NEXT_TELEMETRY_DISABLED: '1' } })
}

/** Runs one of types, lint and layers; its own words are shown only when it fails. */
export async function staticCheck(name: string): Promise<Tally> {
  const tool = tools[name]
  if (!tool) return failedOne(name)
  if (name === 'types') await ensureNextTypes()
  const began = Date.now()
  const child = startNode(tool.script, tool.given, { quiet: true })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await ended(child)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  if (code === 0) {
    say(`${name}: clean (${seconds} s)`)
    return passedOne(name)
  }
  process.stderr.write(Buffer.concat(output))
  say(`${name}: failed (${seconds} s)`)
  return failedOne(name)
}
