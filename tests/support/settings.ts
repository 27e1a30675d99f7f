/** The settings of every test, the same on each machine. The keys are no secrets: they open nothing but test data. */
process.env.SOJOURN_MODE = 'test'
process.env.NEXTAUTH_SECRET = Buffer.alloc(32, 'next-auth').toString('base64')
process.env.FIELD_KEYS = `test:${Buffer.alloc(32, 'field-key').toString('base64')}`
process.env.PASSWORD_PEPPER = Buffer.alloc(32, 'pepper').toString('base64')
process.env.PUBLIC_URL = 'http://localhost:3000'
process.env.NEXTAUTH_URL = 'http://localhost:3000'
