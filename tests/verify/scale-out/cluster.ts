import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { newestDebianPostgres } from '../../../scripts/postgres/debian.ts'
import { atEnd } from '../../../scripts/support/life.ts'
import { waitUntil } from '../../../scripts/support/processes.ts'
import { type Ground, HERE } from './ground.ts'
import { filledIn, type Running, startProgram, untilUp, writeFor } from './programs.ts'

type Letter = 'a' | 'b'
export type Node = {
  readonly name: Letter
  readonly port: number
  /** What Patroni says of it: `primary`, `replica`, `synchronous`. */
  is(what: 'primary' | 'replica' | 'synchronous'): Promise<boolean>
  /** Ends PostgreSQL as a power cut would; Patroni on that machine lives. */
  killPostgres(): void
  /** Ends Patroni, too. */
  killMachine(): void
}

const answers = async (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(1_000) }).then(
    ({ ok }) => ok,
    () => false,
  )

async function startEtcd({ folder, account, ports }: Ground): Promise<string> {
  const [client, peer] = [ports.ETCD_PORT, ports.ETCD_PEER_PORT].map((port) => `http://${HERE}:${port}`)
  const own = ['--name', 'one', '--data-dir', join(folder, 'etcd'), '--log-level', 'error', '--unsafe-no-fsync']
  const clients = ['--listen-client-urls', `${client}`, '--advertise-client-urls', `${client}`]
  const peers = ['--listen-peer-urls', `${peer}`, '--initial-advertise-peer-urls', `${peer}`, '--initial-cluster', `one=${peer}`]
  const etcd = startProgram('etcd', [...own, ...clients, ...peers], { folder, account, name: 'etcd' })
  atEnd(async () => etcd.kill(), 'database')
  await untilUp(etcd, () => answers(`${client}/health`), 20)
  return `${HERE}:${ports.ETCD_PORT}`
}

function killServerIn(data: string): void {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  try {
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL')
  } catch {}
}

function startNode(ground: Ground, name: Letter, etcd: string): Node & { readonly running: Running } {
  const { folder, account, ports, passwords } = ground
  const [port, patroni] = name === 'a' ? [ports.POSTGRES_A_PORT, ports.PATRONI_A_PORT] : [ports.POSTGRES_B_PORT, ports.PATRONI_B_PORT]
  const data = join(folder, `data-${name}`)
  const values = {
    NODE: name,
    NODE_ADDRESS: HERE,
    PATRONI_PORT: patroni,
    POSTGRES_PORT: port,
    POSTGRES_BIN: join(newestDebianPostgres() ?? '', 'bin'),
    DATA_DIR: data,
    ETCD_HOSTS: etcd,
    NETWORK: `${HERE}/32`,
    SUPERUSER_PASSWORD: passwords.superuser,
    REPLICATION_PASSWORD: passwords.replication,
  }
  const file = writeFor(account, join(folder, `patroni-${name}.yml`), filledIn('patroni.yml', values))
  const running = startProgram('patroni', [file], { folder, account, name: `patroni-${name}` })
  const killMachine = () => {
    running.kill()
    killServerIn(data)
  }
  atEnd(async () => killMachine(), 'database')
  return {
    name,
    port,
    running,
    is: (what) => answers(`http://${HERE}:${patroni}/${what}`),
    killPostgres: () => killServerIn(data),
    killMachine,
  }
}

export type Cluster = {
  readonly nodes: readonly Node[]
  /** The node that may be written to, once there is one. */
  primary(): Promise<Node>
  /** The node that follows it, once what is acknowledged lies on both. */
  copy(): Promise<Node>
}

async function nodeThat(nodes: readonly Node[], is: 'primary' | 'synchronous', seconds: number): Promise<Node> {
  let found: Node | undefined
  await waitUntil(
    async () => {
      for (const node of nodes) if (await node.is(is)) found = node
      return found !== undefined
    },
    seconds * 1_000,
    100,
  )
  if (!found) throw new Error(`no server is ${is}`)
  return found
}

/** A primary and a synchronous copy of it under Patroni, which keeps in etcd who is which. */
export async function openCluster(ground: Ground): Promise<Cluster> {
  const etcd = await startEtcd(ground)
  const a = startNode(ground, 'a', etcd)
  await untilUp(a.running, () => a.is('primary'), 60)
  const b = startNode(ground, 'b', etcd)
  await untilUp(b.running, () => b.is('replica'), 60)
  const nodes = [a, b]
  return { nodes, primary: () => nodeThat(nodes, 'primary', 60), copy: () => nodeThat(nodes, 'synchronous', 90) }
}

/** Asks one server as its superuser, past everything that stands before it. */
export async function askServer<Row extends pg.QueryResultRow>(
  { passwords }: Ground,
  port: number,
  statement: string,
  values: unknown[] = [],
  database = 'sojourn',
): Promise<Row[]> {
  const client = new pg.Client({ host: HERE, port, user: 'postgres', password: passwords.superuser, database })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}
