import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type WorkerProcess = { readonly pid: number; readonly said: () => string; stop(): Promise<void>; kill(): Promise<void> }

const settings = (env: Readonly<Record<string, string>>) => ({
  ...process.env,
  DATABASE_URL: process.env.WORKER_DATABASE_URL ?? '',
  DATABASE_POOL: '4',
  WORKER_DATABASE_URL: '',
  MIGRATE_DATABASE_URL: '',
  ...env,
})

/** The worker as it is run beside the portal, on the database of this test: a process of its own under its own role. */
export async function startWorker(env: Readonly<Record<string, string>> = {}): Promise<WorkerProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--conditions=react-server', new URL('../../lib/jobs/worker.ts', import.meta.url).pathname],
    { env: settings(env), stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = once(child, 'exit')
  for (let waited = 0; !said.includes('worker.started'); waited += 50) {
    if (child.exitCode !== null || waited > 60_000) throw new Error(`The worker did not start: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return { pid: child.pid ?? 0, said: () => said, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}
