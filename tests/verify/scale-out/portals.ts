import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, cpSync, globSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { atEnd } from '../../../scripts/support/life.ts'
import { inProject, root } from '../../../scripts/support/paths.ts'
import { waitUntil } from '../../../scripts/support/processes.ts'
import { type Environment, processEnv } from '../../../scripts/support/settings.ts'
import { HERE } from './ground.ts'

export type Portal = {
  readonly port: number
  /** Whether it says that it is here to serve. */
  isReady(): Promise<boolean>
  /** Tells it to end, and waits until it has. Gives the milliseconds. */
  stop(): Promise<number>
  /** Starts it from that folder, and waits until it is ready. */
  start(folder?: string): Promise<void>
}

/** A portal with its worker as `npm start` runs them, on a port of its own. */
export function portalOn(port: number, settings: Environment, log: string): Portal {
  let child: ChildProcess | undefined
  const isReady = () =>
    fetch(`http://${HERE}:${port}/api/health`, { signal: AbortSignal.timeout(3_000) }).then(
      ({ ok }) => ok,
      () => false,
    )
  const stop = async () => {
    const began = performance.now()
    const running = child
    if (!running || running.exitCode !== null || running.signalCode !== null) return 0
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGTERM')
    await gone
    return performance.now() - began
  }
  return {
    port,
    isReady,
    stop,
    async start(folder = root) {
      const env = processEnv({ PATH: process.env.PATH, HOME: process.env.HOME, ...settings, PORT: String(port) })
      // Over the channel it learns that this is gone, however that happened.
      child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/main.ts', 'start'], {
        cwd: folder,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env,
      })
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => appendFileSync(log, chunk))
      if (!(await waitUntil(isReady, 90_000, 200)))
        throw new Error(`the portal on ${port} is not ready:\n${readFileSync(log, 'utf8').slice(-2_000)}`)
    },
  }
}

/** Ends all of them at once when this ends. */
export const stopAtEnd = (portals: readonly Portal[]): void =>
  atEnd(async () => void (await Promise.all(portals.map((portal) => portal.stop()))), 'portal')

const linked = ['node_modules', 'public', 'app', 'components', 'lib']
const copied = ['scripts', 'prisma', 'package.json', 'package-lock.json', 'tsconfig.json', 'proxy.ts', 'instrumentation.ts']
const configs = ['next.config.ts', 'tailwind.config.ts', 'postcss.config.mjs']

export const NEXT_BUILD = 'the-next-release'
const MIGRATION = '99991231235959_a_release_adds_a_column'

/**
 * The release after this one: the same program under another build id, with one more migration that adds and takes nothing away. A build of
 * its own would take longer than all the rest.
 */
export function makeNextRelease(folder: string): string {
  mkdirSync(folder)
  for (const name of linked) symlinkSync(inProject(name), join(folder, name))
  for (const name of [...copied, ...configs]) cpSync(inProject(name), join(folder, name), { recursive: true })
  // The client of the database is made; what says so comes along.
  cpSync(inProject('.cache/generated-client'), join(folder, '.cache/generated-client'))
  const [from, to] = [inProject('.next'), join(folder, '.next')]
  cpSync(from, to, { recursive: true, filter: (path) => path !== join(from, 'cache') })
  const id = readFileSync(join(from, 'BUILD_ID'), 'utf8').trim()
  renameSync(join(to, 'static', id), join(to, 'static', NEXT_BUILD))
  for (const name of ['BUILD_ID', '*.json', 'server/*.js', 'server/{app,pages}/**/*.{html,rsc}'])
    for (const file of globSync(name, { cwd: to })) {
      const text = readFileSync(join(to, file), 'utf8')
      if (text.includes(id)) writeFileSync(join(to, file), text.replaceAll(id, NEXT_BUILD))
    }
  const migration = join(folder, 'prisma/migrations', MIGRATION)
  mkdirSync(migration)
  writeFileSync(join(migration, 'migration.sql'), "ALTER TABLE practice ADD COLUMN motto text NOT NULL DEFAULT '';\n")
  return folder
}
