/** The PostgreSQL this release runs on, said once: these versions are tested at both ends. */
export const oldestPostgres = 15
export const newestPostgres = 18
export const postgresRange = `PostgreSQL ${oldestPostgres} to ${newestPostgres}`
