import 'server-only'
import type { NotAskedFacts } from '../../domain/billing/asked.ts'
import type { CoverageOnFile } from '../../domain/coverage/program.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { atOnce } from '../at-once.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Tx } from '../scope.ts'

/** What keeps clients' days from being asked for, by client: their own word that waits, charges they question, and days that wait for the billing lead. Three statements. */
export async function loadNotAsked(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<ReadonlyMap<string, NotAskedFacts>> {
  const of = { practiceId, clientId: { in: [...clientIds] } }
  const { words, days, questioned } = await atOnce({
    words: tx.coverage.findMany({
      where: { ...of, source: 'client', verifiedAt: null, NOT: { status: 'denied' } },
      select: {
        id: true,
        clientId: true,
        program: true,
        status: true,
        priority: true,
        startsOn: true,
        endsOn: true,
        source: true,
        verifiedAt: true,
      },
    }),
    days: tx.restoredBalance.findMany({ where: { ...of, decidedAt: null }, select: { clientId: true, serviceOn: true } }),
    questioned: tx.chargeDispute.findMany({ where: { ...of, status: 'open' }, select: { clientId: true, serviceOn: true } }),
  })
  const facts = new Map<string, { coverages: CoverageOnFile[]; restored: Set<LocalDate>; disputed: Set<LocalDate> }>()
  const factsOf = (clientId: string) => {
    const known = facts.get(clientId) ?? { coverages: [], restored: new Set<LocalDate>(), disputed: new Set<LocalDate>() }
    facts.set(clientId, known)
    return known
  }
  for (const { clientId, startsOn, endsOn, source, verifiedAt, ...row } of words) {
    const isOwnWord = source === 'client' && verifiedAt === null
    factsOf(clientId).coverages.push({ ...row, startsOn: fromDay(startsOn), endsOn: fromDayOrNull(endsOn), isOwnWord })
  }
  for (const { clientId, serviceOn } of days) factsOf(clientId).restored.add(fromDay(serviceOn))
  for (const { clientId, serviceOn } of questioned) factsOf(clientId).disputed.add(fromDay(serviceOn))
  return facts
}

/** Somebody of whose days everything is asked. */
export const nothingWaits: NotAskedFacts = { coverages: [], restored: new Set(), disputed: new Set() }
