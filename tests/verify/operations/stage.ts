import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newestDebianPostgres } from '../../../scripts/postgres/debian.ts'
import { freePort } from '../../../scripts/support/port.ts'

/** What the page takes from the machine and this folder has a stand-in for, and what of it is then not played. */
export const standIns: Readonly<Record<string, string>> = {
  runuser: 'every step runs as the one who plays; only the database has its own user',
  chown: 'owners of files are not changed',
  install: 'owners of folders are not set',
  systemctl: 'units are read and started without systemd’s walls around them; timers do not run',
  journalctl: 'logs go to files',
  age: 'the dump is packed, not encrypted',
  'age-keygen': 'the key is a word',
}

const scripts: Readonly<Record<string, string>> = {
  runuser: `who=$2; shift 2; if [ "$1" = -- ]; then shift; fi
if [ "$who" = postgres ]; then export PGHOST=127.0.0.1 PGPORT="$STAGE_PORT" PGUSER=postgres PGPASSWORD="$STAGE_PASSWORD" PGDATABASE=postgres; fi
exec "$@"`,
  chown: 'exit 0',
  install: `if [ "$1" != -d ]; then exec /usr/bin/install "$@"; fi
exec /usr/bin/install -d -m "$3" "$(eval echo \\\${$#})"`,
  journalctl: 'tail -n 20 "$STAGE"/log/*.log',
  age: 'case "$1" in -R) test -s "$2" && gzip -c ;; -d) test -s "$3" && gzip -dc "$4" ;; esac',
  'age-keygen': 'echo "# public key: age1standin" > "$2"; echo "Public key: age1standin" >&2',
}

const always = ['runuser', 'chown', 'install', 'systemctl', 'journalctl']
/** Whether the machine has this program. */
export const isHere = (name: string) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0

/** A folder in which the page is played as if it were the machine, with the ports that stand for the page's. */
export async function openStage() {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-operations-'))
  chmodSync(folder, 0o755)
  const inside = ['bin', 'log', 'run', 'root', 'srv/sojourn', 'etc/systemd/system', 'etc/caddy', 'usr/local/sbin', 'var/backups']
  for (const name of inside) mkdirSync(join(folder, name), { recursive: true })
  const stoodIn = [...always, ...['age', 'age-keygen'].filter((name) => !isHere(name))]
  for (const name of stoodIn) {
    const file = join(folder, 'bin', name)
    if (name === 'systemctl') copyFileSync(join(import.meta.dirname, 'systemctl.mjs'), file)
    else writeFileSync(file, `#!/bin/sh\n${scripts[name]}\n`)
    chmodSync(file, 0o755)
  }
  const ports = { first: await freePort(), second: await freePort() }
  return { folder, ports, stoodIn, binaries: newestDebianPostgres() }
}

/** A block as it is typed here: its places lie in the folder, its ports are free ones. */
export function movedHere(text: string, folder: string, ports: { readonly [page: string]: number }): string {
  const places = /(?<![\w.])\/(etc\/(?:sojourn|systemd|caddy)|srv|root|var\/backups|usr\/local\/sbin)(?=[/\s"')])/g
  const moved = text.replaceAll(places, (_, place: string) => `${folder}/${place}`)
  return Object.entries(ports).reduce((so, [page, here]) => so.replaceAll(new RegExp(`(?<=[@:])${page}\\b`, 'g'), String(here)), moved)
}

/** Stops what the page started, as the page does. */
export function stopAll(folder: string): void {
  spawnSync(join(folder, 'bin/systemctl'), ['stop', 'sojourn@*'], { env: { ...process.env, STAGE: folder } })
}

/** Ends what the page started and nobody stopped, at once, and takes the folder away. */
export function clear(folder: string): void {
  const run = join(folder, 'run')
  for (const file of existsSync(run) ? readdirSync(run) : []) {
    try {
      process.kill(-Number(readFileSync(join(run, file), 'utf8')), 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  rmSync(folder, { recursive: true, force: true })
}
