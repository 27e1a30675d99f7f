import 'server-only'
import type { Tx } from '../scope.ts'

/**
 * Lets one change of the practice's settings happen at a time, so that names stay unique and dated rows follow each other.
 * Rows that refer to the practice can still be written meanwhile.
 */
export async function lockSettings(tx: Tx, practiceId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM practice WHERE practice_id = ${practiceId}::uuid FOR NO KEY UPDATE`
}
