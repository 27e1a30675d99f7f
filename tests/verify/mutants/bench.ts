import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer, Ask } from './host.ts'

const script = fileURLToPath(new URL('./host.ts', import.meta.url))

/** A bench to try mutants on: one child with Vitest warm in it, replaced when a mutant never ends. */
export function openBench(limitMs: number) {
  let child: ChildProcess | null = null

  const started = async (): Promise<ChildProcess> => {
    if (child) return child
    // Histories are more and longer here, and end in time to be heard.
    const histories = { HISTORIES: '400', HISTORIES_SECONDS: String(Math.floor(limitMs * 0.0006)) }
    const env = { ...process.env, ...histories, TZ: 'UTC', NODE_ENV: 'test' as const, VITEST: 'true' }
    const made = fork(script, [], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    await new Promise<void>((ready, broken) => {
      made.once('message', () => ready())
      made.once('exit', (code) => broken(new Error(`The test runner ended with ${code}.`)))
    })
    child = made
    return made
  }

  const stop = () => {
    child?.kill('SIGKILL')
    child = null
  }

  const askOnce = async (given: Ask, limit: number): Promise<Answer | 'endless' | 'broken'> => {
    const current = await started()
    return new Promise((answer) => {
      const timer = setTimeout(() => {
        stop()
        answer('endless')
      }, limit)
      current.once('message', (said) => {
        clearTimeout(timer)
        answer(said as Answer | 'broken')
      })
      current.send(given)
    })
  }

  return {
    /** The answer of the tests, or `endless` when they have not ended in time. A runner whose workers do not end is replaced and asked again. */
    async ask(given: Ask, limit = limitMs): Promise<Answer | 'endless'> {
      for (let tries = 0; tries < 3; tries += 1) {
        const answer = await askOnce(given, limit)
        if (answer !== 'broken') return answer
        stop()
      }
      throw new Error(`The test runner broke three times over ${given.tests.join(', ')}.`)
    },
    close(): void {
      child?.kill('SIGTERM')
      child = null
    },
  }
}
