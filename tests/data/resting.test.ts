import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inScope } from '@/lib/data/scope'
import { openClinic } from '../support/clinic'

/** After so many milliseconds the driver by itself closes what rests. */
const DRIVERS_OWN = 10_000

test('a connection that rests keeps what it knows: the next page is asked by the same', async () => {
  const { frontDesk } = await openClinic()
  const asked = () =>
    inScope(
      frontDesk.actor,
      (tx) => tx.$queryRaw`SELECT pg_backend_pid() AS pid, (SELECT count(*) > 0 FROM pg_prepared_statements) AS "knowsSome"`,
    )
  const before = await asked()
  await sleep(DRIVERS_OWN + 1_000)
  expect(await asked()).toEqual(before)
}, 60_000)

/** Asks the database once; what it waits for then keeps no process alive by itself. */
const asksAndWaits = `
  const { database } = await import(${JSON.stringify(new URL('../../lib/data/client.ts', import.meta.url).href)})
  await database().$queryRaw\`SELECT 1\`
  await new Promise((resolve) => setTimeout(resolve, 500).unref())
  process.stdout.write('still here')
  process.exit(0)
`

test('a process with a connection that rests is not ended in the middle of what it waits for', async () => {
  const node = ['--disable-warning=ExperimentalWarning', '--conditions=react-server', '--input-type=module', '--eval', asksAndWaits]
  const child = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await once(child, 'close')
  expect(said).toBe('still here')
}, 60_000)
