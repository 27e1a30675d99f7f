const bytes = (from: string) => Buffer.alloc(32, from).toString('base64')

/** An Ed25519 key of fixed bytes, as PKCS 8. */
const signingKey = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 'audit')]).toString('base64')

/** The settings of every test, the same on each machine and in each run. The keys are no secrets: they open nothing but test data. */
export const testSettings = {
  SOJOURN_MODE: 'test',
  NEXTAUTH_SECRET: bytes('next-auth'),
  FIELD_KEYS: `test:${bytes('field-key')}`,
  PASSWORD_PEPPER: bytes('pepper'),
  AUDIT_KEY: signingKey,
  PUBLIC_URL: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
} as const
