import { checkDrift } from '../draft-migration.ts'
import { report } from '../support/life.ts'
import { failedOne, passedOne, type Tally } from './check.ts'

/** The schema says nothing that the migrations do not make. */
export async function migrationsCheck(): Promise<Tally> {
  try {
    await checkDrift()
    return passedOne('migrations')
  } catch (error) {
    report(error)
    return failedOne('migrations')
  }
}
