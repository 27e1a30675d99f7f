import { existsSync, readFileSync } from 'node:fs'
import { openOwnPortal } from '../../scripts/test-portal.ts'
import { finish, isQuick, report, survivor, tell } from '../support/figures.ts'

/** Inputs no form sends through every schema, and requests no browser sends to a portal that runs: all are answered, none late. */
const SHOWN = 40
const seed = Number(process.argv.find((argument) => argument.startsWith('--seed='))?.slice('--seed='.length) ?? 20_261_201)
const [inputs, requests] = isQuick ? [5_000, 5_000] : [1_000_000, 100_000]

const { fuzzSchemas } = await import('./fuzz/schemas.ts')
const schemas = await fuzzSchemas(inputs, seed)
for (const { where, what } of schemas.found.slice(0, SHOWN)) survivor(where, what)

const portal = await openOwnPortal()
const figure = (what: string, metric: string, value: number) =>
  report({ name: 'fuzz', case: what, metric, value, unit: 'unhandled', goal: 0, limit: 0, better: 'lower' })

try {
  const { openWorld } = await import('./walls/world.ts')
  const { addressesOfBuild, doorsOfBuild } = await import('./walls/doors.ts')
  const { sessionCookie, SESSION_COOKIE } = await import('../support/signed-in.ts')
  const { asks } = await import('./fuzz/asks.ts')
  const { fuzzRequests } = await import('./fuzz/requests.ts')
  const world = await openWorld('Here')
  const { port } = new URL(portal.baseUrl)
  const host = `${world.clinic.hostname}:${port}`
  const cookies = () => Promise.all(world.actors.map(async (actor) => `${SESSION_COOKIE}=${await sessionCookie(actor)}`))
  const doors = await doorsOfBuild()
  const addresses = addressesOfBuild()
  tell(`${doors.length} actions, ${addresses.length} pages and routes, seed ${seed}`)
  const sent = await fuzzRequests({ port, host, origin: `http://${host}` }, asks(doors, addresses, world.mine), { requests, seed, cookies })
  for (const { where, what } of [...sent.broken, ...sent.slow].slice(0, SHOWN)) survivor(where, what)
  figure(`${schemas.tried} inputs through every schema`, 'thrown, late or not to be kept', schemas.found.length)
  figure(`${sent.tried} requests to actions, routes and pages`, 'answered 500 or not at all', sent.broken.length)
  figure(`${sent.tried} requests to actions, routes and pages`, 'over 1 s', sent.slow.length)
  figure('what the portal logged meanwhile', 'lines that are none of ours', foreignLines())
} finally {
  await portal.close()
}
finish()

/** Lines of the portal's log that are no event: what somebody else printed, and may quote a person. */
function foreignLines(): number {
  const log = '.cache/tests/portal.log'
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []
  const foreign = lines.filter((line) => line.trim() !== '' && !line.startsWith('{"time":'))
  for (const line of foreign.slice(0, 5)) tell(`  printed: ${line.slice(0, 160)}`)
  return foreign.length
}
