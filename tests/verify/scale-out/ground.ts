import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, accountFor } from '../../../scripts/postgres/account.ts'
import { atEnd } from '../../../scripts/support/life.ts'
import { freePort } from '../../../scripts/support/port.ts'

const names = [
  'ETCD_PORT',
  'ETCD_PEER_PORT',
  'POSTGRES_A_PORT',
  'POSTGRES_B_PORT',
  'PATRONI_A_PORT',
  'PATRONI_B_PORT',
  'WRITE_PORT',
  'READ_PORT',
  'POOLER_PORT',
  'PEOPLE_PORT',
  'PORTAL_ONE_PORT',
  'PORTAL_TWO_PORT',
] as const
type Ports = Readonly<Record<(typeof names)[number], number>>

const secret = () => randomBytes(24).toString('hex')

export type Ground = {
  readonly folder: string
  readonly account: Account
  readonly ports: Ports
  readonly passwords: Readonly<Record<'superuser' | 'replication' | 'owner' | 'app' | 'worker', string>>
  /** What the files in `deploy/` leave open. */
  readonly values: Readonly<Record<string, string | number>>
}

export const HERE = '127.0.0.1'

/** A folder that goes at the end, ports of this machine alone, and passwords that open nothing else. */
export async function openGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-scale-out-'))
  atEnd(async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }), 'database')
  const account = accountFor(join(folder, 'none'))
  chmodSync(folder, 0o755)
  if (account) chownSync(folder, account.uid, account.gid)
  const given = new Set<number>()
  while (given.size < names.length) given.add(await freePort())
  const ports = Object.fromEntries(names.map((name, index) => [name, [...given][index] ?? 0])) as Ports
  const passwords = { superuser: secret(), replication: secret(), owner: secret(), app: secret(), worker: secret() }
  const addresses = ['PROXY', 'POOLER', 'NODE_A', 'NODE_B', 'PORTAL_ONE', 'PORTAL_TWO'].map((name) => [`${name}_ADDRESS`, HERE])
  return { folder, account, ports, passwords, values: { ...Object.fromEntries(addresses), ...ports } }
}
