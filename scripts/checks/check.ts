/** What one part of the test run came to. */
export type Tally = {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** The titles of what failed, where the runner tells them. */
  readonly titles?: readonly string[]
}

export const passedOne = (name: string): Tally => ({ name, passed: 1, failed: 0, skipped: 0 })
export const failedOne = (name: string): Tally => ({ name, passed: 0, failed: 1, skipped: 0 })

/** A run that says it failed counts at least one failure, whatever its figures say. */
export function tallyOf(name: string, figures: Omit<Tally, 'name'>, exitCode: number): Tally {
  const failed = exitCode !== 0 && figures.failed === 0 ? 1 : figures.failed
  return { ...figures, name, failed }
}
