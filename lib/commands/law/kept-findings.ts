import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { decideVisit, type LawFinding } from '../../domain/law/decide-visit.ts'
import type { LawVisit } from '../../domain/law/visit.ts'
import type { World } from '../../domain/law/world.ts'

/**
 * What a visit waits for, as it is kept on its row: all that confirming it asks and does not find, each with its row of the law. Whoever
 * looks reads this one list: the client's next step, the calendar's edge, the badges of today.
 */
export const openAt = (world: World, visit: LawVisit, by: { readonly actor: Actor; readonly now: Date }): LawFinding[] =>
  decideVisit(world, visit, 'confirm', by).findings.filter(({ bite, row }) => bite !== 'warns' && row !== 'status.order')
