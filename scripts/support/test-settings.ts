const bytes = (from: string) => Buffer.alloc(32, from).toString('base64')

/** The settings of every test, the same on each machine and in each run. The keys are no secrets: they open nothing but test data. */
export const testSettings = {
  SOJOURN_MODE: 'test',
  NEXTAUTH_SECRET: bytes('next-auth'),
  FIELD_KEYS: `test:${bytes('field-key')}`,
  PASSWORD_PEPPER: bytes('pepper'),
  PUBLIC_URL: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
} as const
