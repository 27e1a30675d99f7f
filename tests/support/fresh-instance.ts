import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Account } from '../../scripts/postgres/account.ts'
import { createDatabase } from '../../scripts/postgres/roles.ts'
import { root } from '../../scripts/support/paths.ts'
import { freePort } from '../../scripts/support/port.ts'
import { freshSecrets, processEnv } from '../../scripts/support/settings.ts'
import { openSmtpSink } from '../mail/smtp-sink.ts'

type Settings = Readonly<Record<string, string>>

const startLimitMs = 90_000
const launcher = 'scripts/main.ts'

/** Makes a database with nothing in it beside the one of this run, with which it goes. Gives the three addresses by setting. */
async function makeDatabase(): Promise<Settings> {
  const { TEST_ADMIN_DATABASE_URL: address = '', ...given } = process.env
  const database = `${new URL(address).pathname.slice(1)}_fresh`
  const admin = new Client({ connectionString: address })
  await admin.connect()
  await createDatabase(admin, database)
  await admin.end()
  const names = ['DATABASE_URL', 'WORKER_DATABASE_URL', 'MIGRATE_DATABASE_URL'] as const
  return Object.fromEntries(names.map((name) => [name, Object.assign(new URL(given[name] ?? ''), { pathname: database }).href]))
}

/** The end of a command, with what it wrote. */
async function endOf(child: ChildProcess): Promise<{ code: number | null; told: string }> {
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (told += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, told }
}

const health = async (port: number): Promise<number> =>
  fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ status }) => status,
    () => 0,
  )

/**
 * An instance as it is on its first day: production settings with secrets of its own, an empty database, a mail server that keeps
 * what it is given. Nothing runs until `run` and `start` are asked. `packed` is a folder the project was packed into, where there is no npm;
 * `user` is who runs what is in it, where that is not whoever asks.
 */
export async function openFreshInstance(host: string, packed?: string, user?: Account) {
  const [port, mail, addresses] = await Promise.all([freePort(), openSmtpSink(), makeDatabase()])
  const origin = `http://${host}:${port}`
  const relay = { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mail.port), SMTP_SECURITY: 'none', MAIL_FROM: 'no-reply@reed-harbor.example' }
  const own = {
    SOJOURN_MODE: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: origin,
    ...relay,
    ...freshSecrets(),
    ...addresses,
  }
  const { PATH = '', HOME = '' } = process.env
  // Over the channel the portal learns that the story is gone, however that happened.
  const options = {
    ...user,
    cwd: packed ?? root,
    env: processEnv({ PATH, HOME, ...own }),
    stdio: ['ignore' as const, 'pipe' as const, 'pipe' as const, 'ipc' as const],
  }
  let portal: ChildProcess | undefined

  return {
    origin,
    mail: mail.received,
    /** Runs a command of the launcher to its end; gives what it wrote, throws when it failed. */
    run: async (name: string, ...given: readonly string[]): Promise<string> => {
      const [program, first] = packed ? [process.execPath, [launcher]] : ['npm', ['run', '--silent']]
      const { code, told } = await endOf(spawn(program, [...first, name, ...(packed ? [] : ['--']), ...given], options))
      if (code !== 0) throw new Error(`${name} ended with ${code}:\n${told}`)
      return told
    },
    /** Starts the portal and its worker and waits until they are healthy. */
    start: async (): Promise<void> => {
      portal = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', launcher, 'start'], options)
      const ending = endOf(portal)
      for (const began = Date.now(); (await health(port)) !== 200; await sleep(200)) {
        if (portal.exitCode === null && Date.now() - began < startLimitMs) continue
        portal.kill('SIGTERM')
        throw new Error(`the portal is not healthy:\n${(await ending).told}`)
      }
    },
    close: async (): Promise<void> => {
      const running = portal
      if (running && running.exitCode === null) {
        const gone = new Promise((resolve) => running.once('exit', resolve))
        running.kill('SIGTERM')
        await gone
      }
      await mail.close()
    },
  }
}
