import { expect, test } from 'vitest'
import { Prisma } from '@/lib/data/generated/client'
import { visitsToComeColumn } from '@/lib/data/records/visits-to-come'
import { openClinic } from '../../support/clinic'

test('which visits of a client have a signed note is looked up once for all of them, and not for each', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const asked = Prisma.sql`EXPLAIN (VERBOSE, COSTS OFF)
    SELECT ${visitsToComeColumn(clinic.practiceId, Prisma.sql`u.id`)} FROM unnest(${[client.id]}::uuid[]) AS u(id)`
  const plan = await clinic.read(clinic.frontDesk.actor, (tx) => tx.$queryRaw<{ 'QUERY PLAN': string }[]>(asked))
  const naming = plan.map((line) => line['QUERY PLAN'].trim()).filter((line) => line.includes('signed_visits('))
  expect(naming).toEqual(['Output: app.signed_visits(u.id)'])
})
