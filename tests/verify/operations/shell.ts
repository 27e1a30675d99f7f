import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processEnv } from '../../../scripts/support/settings.ts'

const limitMs = 600_000

/** One shell in which block after block is typed, so that what one sets the next one finds. It ends with the first command that fails. */
export function openShell(folder: string, env: Readonly<Record<string, string>>) {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-s'], {
    cwd: folder,
    env: processEnv(env),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (told += chunk.toString()))
  let hasEnded = false
  child.once('exit', () => {
    hasEnded = true
  })
  let typed = 0

  return {
    /** Types a block. Gives null when it ran through, else what it wrote last. */
    type: async (text: string): Promise<string | null> => {
      typed += 1
      const file = join(folder, `block-${typed}.sh`)
      const mark = `block ${typed} is through`
      writeFileSync(file, text)
      told = ''
      child.stdin.write(`. '${file}'\necho '${mark}'\n`)
      for (const began = Date.now(); !told.includes(mark); await new Promise((resolve) => setTimeout(resolve, 50))) {
        if (hasEnded || Date.now() - began > limitMs) return told.trim().split('\n').slice(-20).join('\n')
      }
      return null
    },
    close: () => child.stdin.end(),
  }
}
