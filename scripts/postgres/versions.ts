/** The PostgreSQL this release runs on, said once: these versions are tested at both ends. */
export const oldestPostgres = 15
export const newestPostgres = 18
export const postgresRange = `PostgreSQL ${oldestPostgres} to ${newestPostgres}`

/** What is said of a server of this major version: nothing within the range; an older one is refused, a newer one is served at one’s own risk. */
export function wordsOnPostgres(version: number): { readonly isRefused: boolean; readonly sentence: string } | null {
  if (version < oldestPostgres) return { isRefused: true, sentence: `${postgresRange} is needed; this is ${version}.` }
  if (version <= newestPostgres) return null
  const sentence = `This is PostgreSQL ${version}, newer than what this release was tried on (${postgresRange}); try it with a copy of the data first.`
  return { isRefused: false, sentence }
}
