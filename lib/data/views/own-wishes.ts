import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { RestrictionRow } from '../../domain/coverage/restriction.ts'
import type { WishRow } from '../../domain/coverage/va-wish.ts'
import { atOnce } from '../at-once.ts'
import { fromDayOrNull } from '../dates.ts'
import { loadStandingRestrictions } from '../records/own-wishes.ts'
import type { Tx } from '../scope.ts'
import { ofVisibleClients, visibleClients } from '../visibility.ts'

export type OwnWishes = {
  /** Those that stand and are not past, by the day they begin. */
  readonly restrictions: readonly RestrictionRow[]
  readonly wishes: readonly WishRow[]
  /** Cycles a veteran with a commercial plan could still sign for; empty for everybody else. */
  readonly cycles: readonly { readonly id: string; readonly number: number }[]
}

/** What a client asked about their plans: not to tell one, and to set the VA aside. */
export async function findOwnWishes(tx: Tx, actor: Actor, clientId: string): Promise<OwnWishes> {
  const where = { AND: [ofVisibleClients(actor), { clientId }] }
  const { seen, wishes, programs, open, standing } = await atOnce({
    seen: tx.client.findFirst({ where: { AND: [visibleClients(actor), { id: clientId }] }, select: { id: true } }),
    wishes: tx.privateWish.findMany({
      where,
      orderBy: { signedAt: 'desc' },
      select: { id: true, cycleId: true, signedName: true, signedAt: true, fromOn: true, toOn: true, cycle: { select: { number: true } } },
    }),
    programs: tx.coverage.findMany({ where: { AND: [where, { status: 'active', endsOn: null }] }, select: { program: true } }),
    open: tx.cycle.findMany({
      where: { AND: [where, { status: { in: ['planned', 'scheduled', 'underway'] }, privateWishes: { none: {} } }] },
      orderBy: { number: 'asc' },
      select: { id: true, number: true },
    }),
    standing: loadStandingRestrictions(tx, actor.practiceId, clientId),
  })
  const mayWish = ['va', 'commercial'].every((program) => programs.some((one) => one.program === program))
  return {
    restrictions: seen ? standing : [],
    wishes: wishes.map(({ cycle, fromOn, toOn, ...wish }) => ({
      ...wish,
      cycleNumber: cycle.number,
      fromOn: fromDayOrNull(fromOn),
      toOn: fromDayOrNull(toOn),
    })),
    cycles: mayWish ? open : [],
  }
}
