/**
 * Keys that do not begin with the practice, by the reason why. All others do, on both sides of a foreign key, so that rows can be spread over
 * servers by practice and each be found, held to be the only one of its kind, and followed, on the server of its practice alone.
 */
export const keysWithoutPractice: Readonly<Record<string, readonly string[]>> = {
  'finds the practice a request is for, before anything is known of it: the table of practices is copied whole to every server': [
    'practice.practice_hostname_key',
    'practice.practice_slug_key',
  ],
  'counts attempts of a network, before the practice is known: each server may count its own': ['rate_limit.rate_limit_pkey'],
  'says what was applied to the database, not what a practice has': ['_prisma_migrations._prisma_migrations_pkey'],
}
