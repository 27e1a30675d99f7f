import { Prisma } from '../../../lib/data/generated/client.ts'
import { asSetUp } from '../support.ts'

/** When an instant of the past was lived: what was written from then on, until the next, was made at that instant. */
export type LivedWhen = { readonly at: Date; readonly writtenFrom: Date }

/** What is asked of a practice by the day it was made: who waits since when, which call came first, which note is the older one. */
const asked = ['consult_request', 'client', 'regimen', 'note']

/** Gives what was written while the past was lived the day on which it was made: the database knows the hour of the seed alone. */
export async function datesByWhenMade(practiceId: string, lived: readonly LivedWhen[]): Promise<void> {
  const at = lived.map((one) => one.at)
  const from = lived.map((one) => one.writtenFrom)
  await asSetUp(practiceId, async (tx) => {
    for (const table of asked) {
      await tx.$executeRaw`
        UPDATE ${Prisma.raw(`"${table}"`)} made SET created_at = lived.at
        FROM (
          SELECT at, written_from, lead(written_from, 1, 'infinity') OVER (ORDER BY place) AS written_until
          FROM unnest(${at}::timestamptz[], ${from}::timestamptz[]) WITH ORDINALITY AS one (at, written_from, place)
        ) lived
        WHERE made.practice_id = ${practiceId}::uuid AND made.created_at >= lived.written_from AND made.created_at < lived.written_until`
    }
  })
}
