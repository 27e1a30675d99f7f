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

/** PostgreSQL's code, from the three shapes an error of the driver can have. */
export function postgresCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { meta, cause } = error as DriverError
  const inner = (meta?.driverAdapterError ?? { cause }).cause
  return inner?.originalCode ?? inner?.code
}

type Cause = { readonly originalCode?: string; readonly code?: string }
type DriverError = { readonly cause?: Cause; readonly meta?: { readonly driverAdapterError?: { readonly cause?: Cause } } }
