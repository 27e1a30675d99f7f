import 'server-only'
import type { Prisma } from './generated/client.ts'
import { areTogether } from './together.ts'

type Method = (...given: unknown[]) => unknown
const isMethod = (found: unknown): found is Method => typeof found === 'function'

/**
 * A transaction of the client library whose operations begin each in a tick of its own where they are asked together. What begins in one tick
 * the library carries out one after the other, and plans anew for each mixture: the connection would never see two that wait.
 */
export function inOwnTicks(client: Prisma.TransactionClient): Prisma.TransactionClient {
  let turn: Promise<void> = Promise.resolve()
  const inOwnTick = (ask: () => unknown) => {
    const begun = turn.then(ask)
    turn = turn.then(() => new Promise((resolve) => process.nextTick(resolve)))
    return begun
  }
  const asked =
    (on: object, method: Method): Method =>
    (...given) =>
      areTogether() ? inOwnTick(() => method.apply(on, given)) : method.apply(on, given)
  const wrapped = <Target extends object>(target: Target, of: (found: object) => unknown): Target => {
    const known = new Map<string | symbol, unknown>()
    return new Proxy(target, {
      get(on, name) {
        if (known.has(name)) return known.get(name)
        const found: unknown = Reflect.get(on, name)
        const given = isMethod(found) ? asked(on, found) : typeof found === 'object' && found !== null ? of(found) : found
        known.set(name, given)
        return given
      },
    })
  }
  return wrapped(client, (model) => wrapped(model, (found) => found))
}
