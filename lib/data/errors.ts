import 'server-only'

/** Something the code relies on is not so: a bug or broken data, never a person's mistake. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant'
}

/** Somebody else's write got there first; asked again, the facts will be different. */
export class LostRace extends Error {
  override readonly name = 'LostRace'
}

/** A wall in the database refused what a rule should have refused: the constraint's name says which. */
export class Walled extends Error {
  override readonly name = 'Walled'
  readonly constraint: string
  constructor(constraint: string) {
    super(constraint)
    this.constraint = constraint
  }
}

/** Whether the database refused because the chart was merged into another: its own code, by app.refuse_on_merged and app.guard_merge. */
export const isOnMergedChart = (error: unknown): boolean => postgresCode(error) === 'CM001'

const RACES = new Set(['40001', '40P01'])

/** Whether asking again may find different facts. Log the code, never the error: its message quotes the row. */
export const lostRace = (error: unknown): boolean => error instanceof LostRace || RACES.has(postgresCode(error) ?? '')

/** The server is going down or coming up, has become a copy that only reads, or was lost on the way; a pooler in front says it by 08P01. */
const LOST = /^(08...|57P0[123]|25006)$/
/** How the client library and its driver say that a connection did not come about or broke. */
const LOST_KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout'])
const LOST_WORDS = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Whether the connection was lost, or leads to a server that may not write any more. Whether something was written then is not known. */
export function lostConnection(error: unknown): boolean {
  if (LOST.test(postgresCode(error) ?? '')) return true
  if (!(error instanceof Error)) return false
  const { meta, cause } = error as DriverError
  const inner = (meta?.driverAdapterError ?? { cause }).cause
  return LOST_KINDS.has(inner?.kind ?? '') || LOST_WORDS.test(inner?.message ?? error.message)
}

/** PostgreSQL's code, from the three shapes an error of the driver can have. */
export function postgresCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { meta, cause } = error as DriverError
  const inner = (meta?.driverAdapterError ?? { cause }).cause
  return inner?.originalCode ?? inner?.code
}

type Cause = { readonly originalCode?: string; readonly code?: string; readonly kind?: string; readonly message?: string }
type DriverError = { readonly cause?: Cause; readonly meta?: { readonly driverAdapterError?: { readonly cause?: Cause } } }
