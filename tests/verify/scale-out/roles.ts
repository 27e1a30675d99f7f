import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { homeOf } from '../../../lib/auth/landing.ts'
import { insertOutbox } from '../../../lib/data/outbox.ts'
import type { SignedInActor } from '../../../lib/domain/access/actor.ts'
import { processEnv } from '../../../scripts/support/settings.ts'
import type { openSmtpSink } from '../../mail/smtp-sink.ts'
import { SESSION_COOKIE, sessionCookie } from '../../support/signed-in.ts'
import { doorsOfBuild } from '../walls/doors.ts'
import { sampleInput } from '../walls/sample.ts'
import type { World } from '../walls/world.ts'
import type { Call } from './callers.ts'
import type { Cluster } from './cluster.ts'
import { addressesOf } from './front.ts'
import type { Ground } from './ground.ts'
import type { Portal } from './portals.ts'

export type Stage = {
  readonly ground: Ground
  readonly cluster: Cluster
  readonly portals: readonly Portal[]
  readonly mail: Awaited<ReturnType<typeof openSmtpSink>>
  readonly world: World
}

type Person = { readonly home: string; readonly headers: Record<string, string> }

/** Who acts in the play, and what they send. */
export async function openRoles({ ground, world }: Stage) {
  const { clinic, mine } = world
  const host = `${clinic.hostname}:${ground.ports.PEOPLE_PORT}`
  const person = async (actor: SignedInActor): Promise<Person> => ({
    home: homeOf(actor.role),
    headers: { host, cookie: `${SESSION_COOKIE}=${await sessionCookie(actor)}` },
  })
  const doors = await doorsOfBuild()
  const doorOf = (name: string) => doors.find((door) => door.name === name) ?? failed(name)
  const sent = (id: string) => ({
    origin: `http://${host}`,
    'next-action': id,
    'content-type': 'text/plain;charset=UTF-8',
    accept: 'text/x-component',
  })
  const pathOf = (page: string) => page.replace(/\[(\w+)\]/g, (_, name: string) => mine[name] ?? mine.id ?? '')

  const desk = await person(clinic.frontDesk.actor)
  const pay = doorOf('takePaymentAction')
  if (!pay.input) failed(pay.name)
  const right = sampleInput(pay.input as never, mine, pay.command) as object
  const input = (reference: string) => ({ ...right, amount: '1.00', reference })
  const payment = { path: pathOf(pay.page), headers: { ...desk.headers, ...sent(pay.id) }, input }
  const leave = doorOf('signOutAction')

  return {
    clientId: mine.clientId ?? mine.id ?? '',
    everybody: await Promise.all(world.actors.map(person)),
    admin: await person(clinic.admin.actor),
    leaver: await person(clinic.frontDesk.actor),
    visitor: { host },
    leave: { path: pathOf(leave.page), method: 'POST', headers: sent(leave.id), body: '[]' },
    payment,
    payOnce: (): Call => {
      const reference = crypto.randomUUID()
      const { path, headers } = payment
      const body = JSON.stringify([input(reference), reference])
      return { path, method: 'POST', headers, body, isRight: ({ body: answer }) => answer.includes('"status":"done"') }
    },
    look: ({ home, headers }: Person): Call => ({ path: home, headers, isRight: ({ status }) => status === 200 }),
    lookIn: (): Call => ({ path: '/', headers: { host }, isRight: ({ status }) => status === 200 }),
    /** Asks as the portals do, on a session that the pooler lends. */
    throughPooler: async <Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> => {
      const client = new pg.Client({ connectionString: addressesOf(ground).pooled })
      await client.connect()
      try {
        return ((await client.query<Row>(`BEGIN; ${statement}; ROLLBACK`)) as unknown as pg.QueryResult<Row>[])[1]?.rows ?? []
      } finally {
        await client.end()
      }
    },
    /** Leaves so many letters to be sent. */
    write: async (count: number) => {
      const { practiceId } = clinic
      const letter = { practiceId, kind: 'password-changed', payload: { userId: clinic.frontDesk.actor.userId } } as const
      for (let left = count; left > 0; left -= 1) await clinic.asSystem((tx) => insertOutbox(tx, { ...letter, dueAt: new Date() }))
    },
    /** Brings the schema to that of another release. */
    migrateFrom: async (folder: string, owner: string) => {
      const env = { PATH: process.env.PATH, HOME: process.env.HOME, SOJOURN_MODE: 'test', DATABASE_URL: process.env.DATABASE_URL }
      const own = { ...env, WORKER_DATABASE_URL: process.env.WORKER_DATABASE_URL, MIGRATE_DATABASE_URL: owner }
      const { status, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/main.ts', 'migrate'], {
        cwd: folder,
        env: processEnv(own),
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(`migrate ended with ${status}:\n${stderr}`)
    },
  }
}

function failed(name: string): never {
  throw new Error(`the build has no ${name}`)
}
