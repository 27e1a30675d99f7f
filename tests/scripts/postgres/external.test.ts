import { expect, test } from 'vitest'
import { resolveExternal } from '../../../scripts/external-database'

const admin = process.env.TEST_ADMIN_DATABASE_URL ?? ''
const given = {
  app: process.env.DATABASE_URL ?? '',
  worker: process.env.WORKER_DATABASE_URL ?? '',
  migrate: process.env.MIGRATE_DATABASE_URL ?? '',
}
const passwordIn = (address: string) => decodeURIComponent(new URL(address).password)
const own = {
  SOJOURN_OWNER_PASSWORD: passwordIn(given.migrate),
  SOJOURN_APP_PASSWORD: passwordIn(given.app),
  SOJOURN_WORKER_PASSWORD: passwordIn(given.worker),
}

test('an administrator’s address and a password for each role give the three addresses', async () => {
  const found = await resolveExternal({ DATABASE_URL: admin, ...own })
  expect([found.migrate, found.app, found.worker].map((address) => new URL(address ?? '').username)).toEqual([
    'sojourn_owner',
    'sojourn_app',
    'sojourn_worker',
  ])
})

test('in production the roles’ passwords do not hang on the administrator’s', async () => {
  await expect(resolveExternal({ DATABASE_URL: admin })).rejects.toThrow(
    /a password of its own: SOJOURN_OWNER_PASSWORD, SOJOURN_APP_PASSWORD, SOJOURN_WORKER_PASSWORD/,
  )
  const { SOJOURN_WORKER_PASSWORD: _, ...some } = own
  await expect(resolveExternal({ DATABASE_URL: admin, SOJOURN_MODE: 'demo', ...some })).rejects.toThrow(
    /of its own: SOJOURN_WORKER_PASSWORD \(/,
  )
})

test('a role that has another password already is a sentence that names the setting', async () => {
  await expect(resolveExternal({ DATABASE_URL: admin, ...own, SOJOURN_APP_PASSWORD: 'another' })).rejects.toThrow(
    /SOJOURN_APP_PASSWORD: PostgreSQL at .* does not let sojourn_app in/,
  )
  await expect(resolveExternal({ DATABASE_URL: admin, SOJOURN_MODE: 'demo' })).rejects.toThrow(
    /DATABASE_URL: .* does not let sojourn_owner in/,
  )
})

test('an owner’s address that is left empty counts as not given', async () => {
  const left = { DATABASE_URL: given.app, MIGRATE_DATABASE_URL: '', WORKER_DATABASE_URL: '' }
  await expect(resolveExternal(left)).rejects.toThrow(/WORKER_DATABASE_URL is missing/)
  await expect(resolveExternal({ ...left, WORKER_DATABASE_URL: given.worker })).resolves.toMatchObject({ migrate: null })
})

test('an owner’s address that is none names its own setting', async () => {
  await expect(resolveExternal({ DATABASE_URL: given.app, MIGRATE_DATABASE_URL: 'somewhere' })).rejects.toThrow(
    /^MIGRATE_DATABASE_URL is not/,
  )
})
