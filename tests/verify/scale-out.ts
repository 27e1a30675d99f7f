import { join } from 'node:path'
import { ensureBuild } from '../../scripts/build.ts'
import { end, endOnSignal, report as tellOf } from '../../scripts/support/life.ts'
import { testSettings } from '../../scripts/support/test-settings.ts'
import { openSmtpSink } from '../mail/smtp-sink.ts'
import { exitCode, tell } from '../support/figures.ts'
import { openCluster } from './scale-out/cluster.ts'
import { addressesOf, openFront } from './scale-out/front.ts'
import { HERE, openGround } from './scale-out/ground.ts'
import { portalOn, stopAtEnd } from './scale-out/portals.ts'
import { missingPackages } from './scale-out/programs.ts'

/**
 * `verify -- scale-out [--quick] [--json]`: what `docs/scaling.md` describes, played on this machine with Debian's packages and the files of
 * `deploy/`: PostgreSQL with a synchronous copy under Patroni and etcd, PgBouncer by transaction, HAProxy, two portals, two workers. Sessions on both;
 * reads from the copy that show what was just written; the primary killed under writers; a release brought in one portal at a time.
 * Ends with 3 where a package is missing. Nothing of it is left when it ends.
 */
const NOTHING_TO_PLAY_WITH = 3

endOnSignal(() => 130)
const missing = missingPackages()
if (missing.length > 0) {
  process.stderr.write(
    `scale-out is played with Debian's packages; not here: ${missing.join(', ')} (apt-get install ${missing.join(' ')}).\n`,
  )
  process.exit(NOTHING_TO_PLAY_WITH)
}

async function play(): Promise<void> {
  const since = performance.now()
  const step = (what: string) => tell(`${((performance.now() - since) / 1000).toFixed(0).padStart(4)} s  ${what}`)
  await ensureBuild()
  const ground = await openGround()
  const mail = await openSmtpSink()
  const cluster = await openCluster(ground)
  step('a primary and its copy')
  await openFront(ground)
  step('what stands before them, and the database')

  const { pooled, pooledCopy, worker, app, admin } = addressesOf(ground)
  const relay = { SMTP_HOST: HERE, SMTP_PORT: String(mail.port), SMTP_SECURITY: 'none' }
  const address = `http://localhost:${ground.ports.PEOPLE_PORT}`
  const shared = { ...testSettings, ...relay, PUBLIC_URL: address, NEXTAUTH_URL: address, TRUST_PROXY: 'true', HOST: HERE }
  const own = {
    DATABASE_URL: pooled,
    DATABASE_READ_URL: pooledCopy,
    WORKER_DATABASE_URL: worker,
    DATABASE_POOLER: 'true',
    DRAIN_SECONDS: '3',
  }
  // What this process does by commands it does as a third machine would, past the pooler.
  Object.assign(process.env, shared, { DATABASE_URL: app, WORKER_DATABASE_URL: worker, TEST_ADMIN_DATABASE_URL: admin })
  const { PORTAL_ONE_PORT, PORTAL_TWO_PORT } = ground.ports
  const portals = [PORTAL_ONE_PORT, PORTAL_TWO_PORT].map((port) =>
    portalOn(port, { ...shared, ...own }, join(ground.folder, `portal-${port}.log`)),
  )
  stopAtEnd(portals)
  const { openWorld } = await import('./walls/world.ts')
  const world = await openWorld('Here')
  step('a practice')
  for (const portal of portals) await portal.start()
  step('two portals, each with a worker')

  const { openStage } = await import('./scale-out/acts.ts')
  const acts = await openStage({ ground, cluster, portals, mail, world })
  for (const [what, act] of Object.entries(acts)) {
    await act()
    step(what)
  }
}

try {
  await play()
  await end(exitCode())
} catch (error) {
  tellOf(error)
  await end(1)
}
