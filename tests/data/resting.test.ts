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
