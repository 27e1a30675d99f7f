import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEnv } from '@/lib/env'

const fresh = () => randomBytes(32).toString('base64')
const good = () => ({
  SOJOURN_MODE: 'production',
  DATABASE_URL: 'postgresql://sojourn_app:secret@db.internal:5432/sojourn',
  NEXTAUTH_SECRET: fresh(),
  FIELD_KEYS: `2026:${fresh()}, 2025:${fresh()}`,
  PASSWORD_PEPPER: fresh(),
  PUBLIC_URL: 'https://portal.example.org/',
  SMTP_HOST: 'mail.internal',
  MAIL_FROM: 'Practice <mail@example.org>',
})

describe('readEnv', () => {
  it('reads a complete production environment and cuts the public address to its origin', () => {
    expect(readEnv(good())).toMatchObject({ SOJOURN_MODE: 'production', PUBLIC_URL: 'https://portal.example.org', DATABASE_POOL: 20 })
  })

  it('takes no mode for production, so that nothing opens by being forgotten', () => {
    const { SOJOURN_MODE: _, ...rest } = good()
    expect(readEnv(rest).SOJOURN_MODE).toBe('production')
  })

  it.each(['DATABASE_URL', 'NEXTAUTH_SECRET', 'FIELD_KEYS', 'PASSWORD_PEPPER', 'PUBLIC_URL', 'SMTP_HOST', 'MAIL_FROM'])(
    'refuses production without %s',
    (name) => {
      expect(() => readEnv({ ...good(), [name]: '' })).toThrow(`${name} is missing`)
    },
  )

  it.each([
    ['a sentence', 'please-change-me-please-change-me-please'],
    ['one byte over and over', Buffer.alloc(32, 7).toString('base64')],
    ['too short', randomBytes(16).toString('base64')],
  ])('refuses a production secret that is %s', (_, weak) => {
    expect(() => readEnv({ ...good(), NEXTAUTH_SECRET: weak })).toThrow('NEXTAUTH_SECRET must be 32 random bytes')
    expect(() => readEnv({ ...good(), FIELD_KEYS: `2026:${weak}` })).toThrow('FIELD_KEYS must read id:key')
  })

  it('refuses one secret used twice', () => {
    const same = fresh()
    expect(() => readEnv({ ...good(), NEXTAUTH_SECRET: same, PASSWORD_PEPPER: same })).toThrow('must all differ')
  })

  it('names everything that is wrong at once and quotes no secret', () => {
    const attempt = () => readEnv({ ...good(), NEXTAUTH_SECRET: 'short-secret', PUBLIC_URL: 'portal', SMTP_HOST: '' })
    for (const name of ['NEXTAUTH_SECRET', 'PUBLIC_URL', 'SMTP_HOST']) expect(attempt).toThrow(name)
    expect(attempt).not.toThrow(/short-secret/)
  })

  it('asks less of a demo: mail stays inside and the address is this machine', () => {
    const { NEXTAUTH_SECRET, FIELD_KEYS, PASSWORD_PEPPER, DATABASE_URL } = good()
    const demo = readEnv({ SOJOURN_MODE: 'demo', NEXTAUTH_SECRET, FIELD_KEYS, PASSWORD_PEPPER, DATABASE_URL })
    expect(demo).toMatchObject({ SOJOURN_MODE: 'demo', PUBLIC_URL: 'http://localhost:3000' })
    expect(demo.SMTP_HOST).toBeUndefined()
  })

  it('refuses a mode it does not know', () => {
    expect(() => readEnv({ ...good(), SOJOURN_MODE: 'staging' })).toThrow('SOJOURN_MODE must be')
  })
})

describe('.env.example', () => {
  const example = readFileSync('.env.example', 'utf8')
  const settings = [...readFileSync('lib/env.ts', 'utf8').matchAll(/^ {2,4}([A-Z][A-Z0-9_]+):/gm)].map(([, name = '']) => name)

  it.each([...new Set(settings)])('says what %s is', (name) => {
    expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'))
  })

  it('the settings are read, TRUST_PROXY among them', () => {
    expect(settings).toContain('TRUST_PROXY')
    expect(new Set(settings).size).toBeGreaterThan(25)
  })
})
