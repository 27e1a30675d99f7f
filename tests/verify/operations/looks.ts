import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inProject, root } from '../../../scripts/support/paths.ts'
import { openProxy, upstreamsIn } from './proxy.ts'
import { isHere } from './stage.ts'

export type Played = {
  readonly folder: string
  readonly site: string
  readonly ports: { readonly first: number; readonly second: number }
  readonly adminUrl: (database: string) => string
  readonly isQuick: boolean
}

/** What is seen to before or after a block, which is known by a word in it. A look throws when things are not as the page says. */
export type Look = { readonly at: string; readonly when: 'before' | 'after'; readonly look: (played: Played) => Promise<void> }

const git = (cwd: string, ...given: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Play', '-c', 'user.email=play@sojourn.example', ...given], { cwd, stdio: 'pipe' })

/** The repository the page clones from: this one as it was last committed, under the name the page uses. */
export function layOutSource(folder: string): string {
  const source = join(folder, 'source.git')
  git(folder, 'clone', '--quiet', '--bare', root, source)
  git(source, 'branch', '--force', 'main', execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim())
  return source
}

/** A release that came out since: one more migration. */
async function publishRelease({ folder }: Played): Promise<void> {
  const work = join(folder, 'release')
  git(folder, 'clone', '--quiet', '--branch', 'main', join(folder, 'source.git'), work)
  const migration = join(work, 'prisma/migrations/29990101000000_played')
  mkdirSync(migration)
  writeFileSync(join(migration, 'migration.sql'), "COMMENT ON TABLE practice IS 'Played.';\n")
  git(work, 'add', '.')
  git(work, 'commit', '--quiet', '-m', 'feat: a release to come')
  git(work, 'push', '--quiet', 'origin', 'main')
}

async function count({ adminUrl }: Played, question: string): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl('sojourn') })
  await client.connect()
  const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${question}`)
  await client.end()
  return Number(rows[0]?.count)
}

function hold(isSo: boolean, sentence: string): void {
  if (!isSo) throw new Error(sentence)
}

async function isHealthy({ site }: Played, port: number, limitMs = 90_000): Promise<void> {
  for (const began = Date.now(); ; await sleep(200)) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { headers: { 'x-forwarded-host': site } }).catch(() => null)
    if (answer?.status === 200) return
    hold(Date.now() - began < limitMs, `the portal on ${port} is not healthy (${answer?.status ?? 'no answer'})`)
  }
}

const portalEnv = ({ folder }: Played) => readFileSync(join(folder, 'etc/sojourn/portal.env'), 'utf8')
const settingIn = (played: Played, name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(portalEnv(played))?.[1] ?? ''

const signsIn = (address: string) => {
  const client = new pg.Client({ connectionString: address })
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

let earlierAddress = ''
let entries = 0

const isPracticeThere = async (played: Played) => hold((await count(played, 'practice')) === 1, 'the practice is not in the database')

/** Both processes answer through the proxy the page describes, and one does when the other is gone. */
async function twoAnswer(played: Played): Promise<void> {
  const { folder, site, ports } = played
  const upstreams = upstreamsIn(readFileSync(join(folder, 'etc/caddy/Caddyfile'), 'utf8'))
  hold(upstreams.includes(ports.first) && upstreams.includes(ports.second), `the proxy knows ${upstreams.join(', ')}`)
  await isHealthy(played, ports.second)
  const proxy = await openProxy(upstreams, site)
  const askTen = async () => {
    for (let asked = 0; asked < 10; asked += 1) {
      const { status, body } = await proxy.ask(asked % 2 === 0 ? '/' : '/sign-in')
      hold(status === 200 && body.includes('Example Practice'), `a page through the proxy answered ${status}`)
    }
  }
  await askTen()
  hold(proxy.served.size === 2, 'one of the two processes got nothing to do')
  const systemctl = (verb: string) =>
    execFileSync(join(folder, 'bin/systemctl'), [verb, `sojourn@${ports.first}`], { env: { ...process.env, STAGE: folder } })
  systemctl('stop')
  await askTen()
  systemctl('start')
  await isHealthy(played, ports.first)
  proxy.close()
}

export const looks: readonly Look[] = [
  {
    at: 'git clone',
    when: 'after',
    look: async ({ folder, isQuick }) => {
      const app = join(folder, 'srv/sojourn/app')
      for (const name of isQuick ? ['node_modules', '.next'] : ['node_modules']) {
        if (existsSync(inProject(name)))
          cpSync(inProject(name), join(app, name), { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
      }
    },
  },
  { at: 'sojourn setup', when: 'after', look: isPracticeThere },
  { at: '/etc/systemd/system/sojourn@.service', when: 'after', look: (played) => isHealthy(played, played.ports.first) },
  {
    at: 'sojourn-restore "$(ls',
    when: 'before',
    look: async (played) => {
      entries = await count(played, 'audit_event')
    },
  },
  {
    at: 'sojourn-restore "$(ls',
    when: 'after',
    look: async (played) => {
      await isHealthy(played, played.ports.first)
      await isPracticeThere(played)
      hold((await count(played, 'audit_event')) >= entries, 'the restored database has fewer entries of the trail')
    },
  },
  {
    at: '/etc/caddy/Caddyfile <<',
    when: 'after',
    look: async ({ folder }) => {
      if (isHere('caddy')) execFileSync('caddy', ['validate', '--config', join(folder, 'etc/caddy/Caddyfile')], { stdio: 'pipe' })
    },
  },
  { at: 'git fetch', when: 'before', look: publishRelease },
  {
    at: 'git fetch',
    when: 'after',
    look: async (played) =>
      hold((await count(played, "_prisma_migrations WHERE migration_name LIKE '%_played'")) === 1, 'the release was not migrated to'),
  },
  {
    at: 'cat /root/sojourn-before.dump',
    when: 'after',
    look: async (played) => {
      hold(
        (await count(played, "_prisma_migrations WHERE migration_name LIKE '%_played'")) === 0,
        'the later release is still in the database',
      )
      await isPracticeThere(played)
    },
  },
  {
    at: 'ALTER ROLE sojourn_app',
    when: 'before',
    look: async (played) => {
      earlierAddress = settingIn(played, 'DATABASE_URL')
    },
  },
  {
    at: 'ALTER ROLE sojourn_app',
    when: 'after',
    look: async (played) => {
      await isHealthy(played, played.ports.first)
      hold(!(await signsIn(earlierAddress)), 'the earlier password of the role still opens the database')
      hold(await signsIn(settingIn(played, 'DATABASE_URL')), 'the new password of the role does not open the database')
    },
  },
  {
    at: '^FIELD_KEYS=',
    when: 'after',
    look: async (played) => {
      hold(settingIn(played, 'FIELD_KEYS').split(',').length === 2, 'there are not two keys')
      await isHealthy(played, played.ports.first)
    },
  },
  { at: 'enable --now sojourn@3001', when: 'after', look: twoAnswer },
  {
    at: 'verify-trail.mjs',
    when: 'before',
    look: async ({ folder }) => {
      const file = join(folder, 'srv/sojourn/heads/heads.jsonl')
      for (const began = Date.now(); !existsSync(file); await sleep(500)) hold(Date.now() - began < 150_000, 'no signed head was written')
    },
  },
]
