import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { loadOptedOut } from '../records/private-contracts.ts'
import type { Tx } from '../scope.ts'

/** With whom a private contract can be signed, by name. */
export const listOptedOut = (tx: Tx, { practiceId }: Actor) => loadOptedOut(tx, practiceId)
