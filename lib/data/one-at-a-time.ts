import 'server-only'
import pg from 'pg'

/**
 * A connection that begins a query when the one before it has ended. Prisma reads several relations of a row at once, also inside a
 * transaction, which has only one connection; the driver queues them today and will refuse to in its next major version.
 */
export class OneAtATime extends pg.Client {
  #last: Promise<unknown> = Promise.resolve()
  // biome-ignore lint/suspicious/noExplicitAny: the driver overloads this method nine times; whatever is given is handed on.
  override query(...asked: any[]): any {
    const run = () => (super.query as (...given: unknown[]) => unknown).apply(this, asked)
    const isPromised = !asked.some((part) => typeof part === 'function') && typeof asked[0]?.submit !== 'function'
    if (!isPromised) return run()
    const answer = this.#last.then(run)
    this.#last = answer.catch(() => undefined)
    return answer
  }
}
