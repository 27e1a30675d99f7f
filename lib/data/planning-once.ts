import 'server-only'
import type { Prisma } from './generated/client.ts'
import { type Insert, insertInto } from './insert-rows.ts'
import { type Straight, straightStatements } from './straight.ts'
import { areTogether } from './together.ts'

type Method = (...given: never[]) => unknown
/** What is done in another way than the library's. */
type Own = Readonly<Record<string, Method>>
const isMethod = (found: unknown): found is Method => typeof found === 'function'

/**
 * A transaction of the client library that plans nothing twice. Operations begin each in a tick of its own where they are asked together:
 * what begins in one tick the library carries out one after the other, and plans anew for each mixture, so that the connection would never
 * see two that wait. Rows are inserted by a statement of our own, and statements of our own are asked of the connection itself.
 */
export function planningOnce(client: Prisma.TransactionClient, straight: Straight): Prisma.TransactionClient {
  let turn: Promise<void> = Promise.resolve()
  const inOwnTick = (ask: () => unknown) => {
    const begun = turn.then(ask)
    turn = turn.then(() => new Promise((resolve) => process.nextTick(resolve)))
    return begun
  }
  const asked =
    (on: object, method: Method): Method =>
    (...given: never[]) =>
      areTogether() ? inOwnTick(() => method.apply(on, given)) : method.apply(on, given)
  const wrapped = <Target extends object>(target: Target, of: (found: object, name: string) => unknown, own: Own = {}): Target => {
    const known = new Map<string | symbol, unknown>()
    return new Proxy(target, {
      get(on, name) {
        if (known.has(name)) return known.get(name)
        const found: unknown = own[String(name)] ?? Reflect.get(on, name)
        const given = isMethod(found) ? asked(on, found) : typeof found === 'object' && found !== null ? of(found, String(name)) : found
        known.set(name, given)
        return given
      },
    })
  }
  const raw = straightStatements(straight, client)
  const inserting = (model: object, name: string): Own => ({
    createMany: insertInto(raw, name, (asked) => (model as { createMany: Insert }).createMany(asked)),
  })
  return wrapped(client, (model, name) => wrapped(model, (found) => found, inserting(model, name)), raw)
}
