import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountFor } from '../../scripts/postgres/account.ts'
import { atEnd, end, endOnSignal } from '../../scripts/support/life.ts'
import { exitCode, isQuick, report, tell } from '../support/figures.ts'
import { copyTo, moveTo, sweep, type User } from './places/copy.ts'
import { type Place, saysWhy, startsAndStops, tests } from './places/tries.ts'

/**
 * `verify -- places [--quick] [--json]`: the two commands of the README in places people have: as root where only root may go, as an ordinary
 * user, in a path with a space and an accent, on the Nodes of this machine; and what is said on a full disk and in a folder that may not be
 * written. `--quick` leaves the other Nodes out. `npm start` is tried without the demo practice, `npm test` with the launcher’s own tests.
 */
endOnSignal(() => 1)
const isRoot = process.getuid?.() === 0
const base = mkdtempSync(join(tmpdir(), 'sojourn-places-'))
chmodSync(base, 0o755)
atEnd(async () => rmSync(base, { recursive: true, force: true }))

/** Nodes by their major version: the one that runs, those on the way to programs, those of version managers, those in SOJOURN_NODES. */
function nodesHere(): Map<string, string> {
  const managed = [join(homedir(), '.nvm/versions/node'), '/usr/local/n/versions/node']
  const under = managed.flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((version) => join(folder, version, 'bin')) : []))
  const folders = [...(process.env.SOJOURN_NODES ?? '').split(':'), ...(process.env.PATH ?? '').split(':'), ...under]
  const found = new Map<string, string>()
  for (const node of [...folders.filter((folder) => folder !== '').map((folder) => join(folder, 'node')), process.execPath]) {
    const version = existsSync(node) ? spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim() : ''
    const major = /^v(\d+)\./.exec(version)?.[1]
    if (major && !found.has(major)) found.set(major, node)
  }
  return found
}

const nodes = nodesHere()
const wanted = ['20', '22', '24']
tell(`Node ${[...nodes.keys()].sort().join(', ')} ${nodes.size === 1 ? 'is' : 'are'} here.`)
for (const major of wanted.filter((one) => !nodes.has(one)))
  tell(`–  Node ${major} is not on this machine (name its folder in SOJOURN_NODES)`)
const [oldest = process.execPath] = [...nodes].sort(([left], [right]) => Number(left) - Number(right)).map(([, node]) => node)

let failed = 0
let tried = 0
async function attempt(what: string, work: () => Promise<string | null>): Promise<void> {
  const began = Date.now()
  const trouble = await work()
  tried += 1
  if (trouble !== null) failed += 1
  tell(`${trouble === null ? '✓' : '✗'}  ${what} (${((Date.now() - began) / 1000).toFixed(0)} s)`)
  if (trouble !== null) tell(trouble.replaceAll(/^/gm, '     '))
}

let copy = join(base, 'first')
mkdirSync(copy)
copyTo(copy)

const ordinary: User = isRoot ? accountFor(join(base, 'nothing')) : undefined
const home = join(base, 'home')
mkdirSync(home, { mode: 0o777 })
chmodSync(home, 0o777)

/** Brings the copy to a place and works there. */
async function at(name: string, folder: string, given: Partial<Place>, isClosed = false): Promise<Place> {
  const place = { name, folder, home, user: undefined, node: oldest, ...given }
  moveTo(copy, folder, place.user)
  copy = folder
  if (isClosed) chmodSync(join(folder, '..'), 0o700)
  return place
}

const places = [
  ...(isRoot ? [{ name: 'as root where only root may go', folder: join(base, 'closed/project'), user: undefined, isClosed: true }] : []),
  {
    name: 'as an ordinary user, with a space and an accent in the path',
    folder: join(base, 'Café Olé/mon portail'),
    user: ordinary,
    isClosed: false,
  },
]
if (!isRoot) tell('–  as root where only root may go: not tried, this is an ordinary user')
for (const { name, folder, user, isClosed } of places) {
  const place = await at(name, folder, { user }, isClosed)
  await attempt(`${name}: npm start, setup, stop`, () => startsAndStops(place))
  await attempt(`${name}: npm test`, () => tests(place))
}

const plain = await at('in an ordinary folder', join(base, 'plain/project'), { user: ordinary })
for (const [major, node] of isQuick ? [] : nodes) {
  await attempt(`on Node ${major}: npm start, setup, stop`, () => startsAndStops({ ...plain, node }))
  sweep(plain.folder)
}
await attempt('in a folder that may not be written', async () => {
  if (!isRoot) chmodSync(plain.folder, 0o555)
  else moveTo(plain.folder, join(base, 'theirs/project'), undefined)
  const folder = isRoot ? join(base, 'theirs/project') : plain.folder
  const said = await saysWhy({ ...plain, folder }, /cannot be written/)
  if (!isRoot) chmodSync(folder, 0o755)
  copy = folder
  return said
})

const small = join(copy, '.data')
mkdirSync(small, { recursive: true })
const mounted = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', small]).status === 0
if (mounted) {
  atEnd(async () => void spawnSync('umount', [small]))
  await attempt('on a disk that is full', () =>
    saysWhy({ ...plain, folder: copy, user: undefined }, /No space left on device|ENOSPC|disk is full/),
  )
  spawnSync('umount', [small])
} else tell('–  on a disk that is full: not tried, a small disk cannot be made here')

const figure = (metric: string, value: number, limit: number, better: 'lower' | 'higher') =>
  report({ name: 'places', case: 'the two commands', metric, value, unit: 'tries', goal: limit, limit, better })
figure('tried', tried, 4, 'higher')
figure('failed', failed, 0, 'lower')
await end(exitCode())
