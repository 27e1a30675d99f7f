import type { LocalDate } from '../time/local.ts'
import type { Credential } from './credential.ts'
import { covers, credentialsOf } from './standing.ts'

/** What a clinician's trainings on file cover on a day. */
export function trainedIn(
  credentials: readonly Credential[],
  on: LocalDate,
): { readonly guiding: boolean; readonly integration: boolean; readonly trauma: boolean } {
  const topics = credentialsOf(credentials, 'training')
    .filter((row) => covers(row, on) === 'yes')
    .flatMap((row) => row.topics)
  return { guiding: topics.includes('guiding'), integration: topics.includes('integration'), trauma: topics.includes('trauma') }
}
