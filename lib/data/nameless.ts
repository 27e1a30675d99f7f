import 'server-only'
import pg from 'pg'
import { env } from '../env.ts'

type Named = { readonly name?: unknown; readonly submit?: unknown }

/**
 * A connection that prepares no statement by name where a pooler by transaction is in front, whoever asks: the next transaction may get
 * another session, which does not know it.
 */
export class Nameless extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the driver overloads this method nine times; whatever is given is handed on.
  override query(...asked: any[]): any {
    const [first, ...rest] = asked as [Named, ...unknown[]]
    const isNamed = env.DATABASE_POOLER && typeof first === 'object' && first.name !== undefined && typeof first.submit !== 'function'
    const given = isNamed ? [{ ...first, name: undefined }, ...rest] : asked
    return (super.query as (...all: unknown[]) => unknown).apply(this, given)
  }
}
