import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { loadOptedOut } from '../records/private-contracts.ts'
import type { Tx } from '../scope.ts'

/** With whom a private contract can be signed, by name. */
export const listOptedOut = (tx: Tx, { practiceId }: Actor, today: LocalDate) => loadOptedOut(tx, practiceId, today)
