import { checkDrift, draftMigration } from '../draft-migration.ts'

/** `draft-migration <what_becomes_true> [--at <UTC stamp>]`. */
export async function draftCommand(given: readonly string[]): Promise<number> {
  await draftMigration(given)
  return 0
}

/** `drift`: fails when schema and migrations say different things. */
export async function driftCommand(): Promise<number> {
  await checkDrift()
  return 0
}
