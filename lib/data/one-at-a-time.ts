import 'server-only'
import { askedOnce, type Field, join, type Known, kindOf, type Rows, readIn, split, type Waiting } from './joined-reads.ts'
import { Nameless } from './nameless.ts'
import { nameStatements } from './statement-names.ts'
import { areTogether } from './together.ts'

/** The most that goes into one statement. */
const MOST = 40
/** Of how many kinds of reads the columns are kept. */
const MOST_KINDS = 2_000

/** The columns a kind of read gives, known once one has been asked by itself; of this process, as prepared statements are of a connection. */
const columns = new Map<string, readonly Field[]>()
/** A mixture may come once and not again, and its plan is large: those that come again are kept, and not too many of them. */
const nameJoined = nameStatements({ most: 150, after: 2 })

/**
 * A connection that answers one query after the other, in the order in which they were asked. What changes, locks or says who asks, and every
 * command, goes to the server at once (the driver's pipelining): it need not wait until somebody here has read the answer before. What is read
 * `together` waits for what is under way, and is asked with whatever else has come by then, in one statement.
 */
export class OneAtATime extends Nameless {
  #last: Promise<unknown> = Promise.resolve()
  #gathered: Waiting[] | null = null
  /** Of so many it is not the turn yet: whoever comes after them stands behind them. */
  #waiting = 0

  // biome-ignore lint/suspicious/noExplicitAny: the driver overloads this method nine times; whatever is given is handed on.
  override query(...asked: any[]): any {
    const run = () => this.#plain(...asked)
    const isPromised = !asked.some((part) => typeof part === 'function') && typeof asked[0]?.submit !== 'function'
    if (!isPromised) return run()
    const read = areTogether() ? readIn(asked) : null
    if (read) return new Promise<Rows>((give, fail) => this.#open().push({ read, give, fail }))
    this.#gathered = null
    const answer = this.#waiting === 0 && this.pipeline ? run() : this.#inTurn(run)
    this.#last = Promise.resolve(answer).catch(() => undefined)
    return answer
  }

  #inTurn(run: () => unknown): Promise<unknown> {
    this.#waiting += 1
    return this.#last.then(() => {
      this.#waiting -= 1
      return run()
    })
  }

  #plain(...asked: unknown[]): unknown {
    return (super.query as (...given: unknown[]) => unknown).apply(this, asked)
  }

  /** What is being gathered: whoever comes before it is its turn is asked with it. */
  #open(): Waiting[] {
    if (this.#gathered) return this.#gathered
    const gathered: Waiting[] = []
    this.#gathered = gathered
    this.#waiting += 1
    this.#last = this.#last.then(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      if (this.#gathered === gathered) this.#gathered = null
      await this.#ask(askedOnce(gathered))
      this.#waiting -= 1
    })
    return gathered
  }

  async #ask(gathered: readonly Waiting[]): Promise<void> {
    const known = gathered.filter(({ read }) => columns.has(kindOf(read)))
    for (const waiting of gathered) if (!known.includes(waiting)) await this.#alone(waiting)
    for (let from = 0; from < known.length; from += MOST) await this.#joined(known.slice(from, from + MOST))
  }

  async #alone({ read, give, fail }: Waiting): Promise<void> {
    try {
      const rows = (await this.#plain(read)) as Rows
      if (columns.size < MOST_KINDS) columns.set(kindOf(read), rows.fields)
      give(rows)
    } catch (error) {
      fail(error)
    }
  }

  async #joined(waiting: readonly Waiting[]): Promise<void> {
    const [only] = waiting
    if (only && waiting.length === 1) return this.#alone(only)
    const known: Known[] = waiting.map(({ read }) => ({ read, fields: columns.get(kindOf(read)) ?? [] }))
    const { text, values } = join(known)
    const types = { getTypeParser: () => (value: string) => value }
    try {
      const { rows } = (await this.#plain({ name: nameJoined({ sql: text }), text, values, rowMode: 'array', types })) as {
        rows: string[][]
      }
      const each = split(known, rows)
      for (const [index, { give }] of waiting.entries()) give(each[index] ?? { fields: [], rows: [], rowCount: 0 })
    } catch (error) {
      for (const { fail } of waiting) fail(error)
    }
  }
}
