import { finish, isQuick, report, survivor, tell } from '../support/figures.ts'

/** Every field of the law's table on a real database: a lawful visit passes, one fact is broken, the same command refuses or holds, and it is mended. */
const role = new URL(process.env.DATABASE_URL ?? '').username
process.env.DATABASE_URL = process.env.TEST_ADMIN_DATABASE_URL
process.env.DATABASE_POOL = '1'

const { openSandbox } = await import('../support/sandbox.ts')
openSandbox(role)
const { proveLaw } = await import('./law/prove.ts')

const only = process.argv.find((argument) => argument.startsWith('--row='))?.slice('--row='.length)
const { asked, tried, proven, mended, silent, untried, unlawful } = await proveLaw({ role, isQuick, only: only ?? null, tell })

for (const line of untried) survivor('not tried', line)
for (const line of unlawful) survivor('not lawful', line)
for (const line of silent) survivor('silent', line)
const figure = (metric: string, value: number, goal: number, better: 'lower' | 'higher' = 'lower') =>
  report({ name: 'law', case: isQuick ? 'quick' : 'whole', metric, value, unit: 'cells', goal, limit: goal, better })
figure('asked', asked, asked)
figure('tried', tried, 0, 'higher')
figure('proven', proven, tried, 'higher')
figure('mended-by-command', mended, 0, 'higher')
figure('silent', silent.length, 0)
figure('not-lawful', unlawful.length, 0)
finish()
