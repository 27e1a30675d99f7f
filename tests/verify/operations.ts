import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startDebianServer } from '../../scripts/postgres/debian.ts'
import { postgresRange } from '../../scripts/postgres/versions.ts'
import { atEnd, end, endOnSignal } from '../../scripts/support/life.ts'
import { inProject } from '../../scripts/support/paths.ts'
import { exitCode, isQuick, report, tell } from '../support/figures.ts'
import { type Block, blocksOf } from './operations/blocks.ts'
import { layOutSource, looks, type Played } from './operations/looks.ts'
import { openShell } from './operations/shell.ts'
import { clear, movedHere, openStage, standIns, stopAll } from './operations/stage.ts'

/**
 * `verify -- operations [--quick] [--json]`: types the blocks of docs/operations.md that a machine can be spared, one after the other, in a
 * folder of its own and on an empty server of Debian's PostgreSQL, and looks after each whether it did what the page says. `--quick` takes
 * the build that is there.
 */
const site = 'portal.example.org'
const why: Readonly<Record<string, string>> = {
  apt: 'it installs packages and makes a user of the machine',
  systemd: 'it changes the journal of the machine',
  another: 'it needs a second server; moving whole is what `verify -- roundtrip` does',
}

endOnSignal(() => 1)
const blocks = blocksOf(readFileSync(inProject('docs/operations.md'), 'utf8'))
const stage = await openStage()
atEnd(async () => clear(stage.folder), 'database')
if (!stage.binaries) {
  process.stderr.write(`\nThe page needs ${postgresRange} with psql and pg_dump, as Debian packages it (apt-get install postgresql).\n`)
  await end(1)
}
const server = await startDebianServer(stage.folder, stage.binaries ?? '', ['fsync=off', 'unix_socket_directories='])
atEnd(server.stop, 'database')
atEnd(async () => stopAll(stage.folder), 'portal')

const { folder, ports } = stage
const played: Played = { folder, site, ports, isQuick, adminUrl: server.adminUrl }
const path = [join(folder, 'bin'), join(folder, 'usr/local/sbin'), `${stage.binaries}/bin`, process.env.PATH]
const shell = openShell(folder, {
  PATH: path.join(':'),
  HOME: join(folder, 'root'),
  LANG: 'C.UTF-8',
  STAGE: folder,
  STAGE_PORT: String(server.port),
  STAGE_PASSWORD: server.passwords.postgres,
})

/** What somebody would put into the first block. */
const ownSettings = `export SITE=${site} RELAY=127.0.0.1 RELAY_USER=portal RELAY_PASSWORD='the password of the relay'
export MAIL_FROM="Example Practice <no-reply@example.org>" SOURCE='${layOutSource(folder)}' RELEASE=main
`

/** Null when the block did what the page says, else what went wrong. */
async function play(block: Block): Promise<string | null> {
  const at = (when: 'before' | 'after') => looks.filter((look) => look.when === when && block.text.includes(look.at))
  try {
    for (const { look } of at('before')) await look(played)
    const text =
      block.how.is === 'settings'
        ? ownSettings
        : movedHere(block.text, folder, { 3000: ports.first, 3001: ports.second, 5432: server.port })
    const trouble = await shell.type(text)
    if (trouble !== null) return trouble || 'it ended without a word'
    for (const { look } of at('after')) await look(played)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

tell(`In place of the machine’s own: ${stage.stoodIn.map((name) => `${name} (${standIns[name]})`).join('; ')}.`)
const counts = { played: 0, failed: 0, left: 0 }
for (const block of blocks) {
  const where = `line ${block.line}, ${block.section || 'the beginning'}`
  if (block.how.is === 'shown') continue
  if (block.how.is === 'needs') {
    counts.left += 1
    tell(`–  ${where}: not played, ${why[block.how.what] ?? `it needs ${block.how.what}`}`)
    continue
  }
  if (block.how.is === 'unsaid') {
    counts.failed += 1
    tell(`✗  ${where}: it does not say whether it is played`)
    continue
  }
  const began = Date.now()
  const trouble = await play(block)
  if (trouble === null) {
    counts.played += 1
    tell(`✓  ${where} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    continue
  }
  counts.failed += 1
  tell(`✗  ${where}\n${trouble.replaceAll(/^/gm, '     ')}`)
  break
}
shell.close()

const unfound = looks.filter(({ at }) => !blocks.some(({ text }) => text.includes(at))).map(({ at }) => at)
for (const at of unfound) tell(`✗  the page has no block with “${at}” any more`)
const figure = (metric: string, value: number, limit: number, better: 'lower' | 'higher') =>
  report({ name: 'operations', case: 'docs/operations.md', metric, value, unit: 'blocks', goal: limit, limit, better })
figure('played', counts.played, 15, 'higher')
figure('left out, with why', counts.left, 4, 'lower')
figure('failed', counts.failed + unfound.length, 0, 'lower')
await end(exitCode())
