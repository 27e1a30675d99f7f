import { describe, expect, it } from 'vitest'
import { readEnv } from '@/lib/env'
import { freshSecrets, hostOf, modeOf } from '../../scripts/support/settings'

const database = 'postgresql://sojourn_app:x@db:5432/sojourn'

describe('modeOf', () => {
  it('is a demo only where nobody named a database', () => {
    expect(modeOf({})).toBe('demo')
    expect(modeOf({ DATABASE_URL: database })).toBe('production')
    expect(modeOf({ DATABASE_URL: database, SOJOURN_MODE: 'demo' })).toBe('demo')
  })

  it('refuses production on the embedded database, and modes it does not know', () => {
    expect(() => modeOf({ SOJOURN_MODE: 'production' })).toThrow('Production needs a PostgreSQL of its own')
    expect(() => modeOf({ SOJOURN_MODE: 'live' })).toThrow('not "live"')
  })
})

describe('hostOf', () => {
  it('keeps a demo on this machine until it is told otherwise', () => {
    expect(hostOf({})).toBe('127.0.0.1')
    expect(hostOf({ HOST: '' })).toBe('127.0.0.1')
    expect(hostOf({ DATABASE_URL: database, SOJOURN_MODE: 'test' })).toBe('127.0.0.1')
    expect(hostOf({ HOST: '0.0.0.0' })).toBe('0.0.0.0')
    expect(hostOf({ DATABASE_URL: database })).toBeUndefined()
  })
})

describe('freshSecrets', () => {
  it('makes secrets that would do for production', () => {
    const settings = {
      ...freshSecrets(),
      DATABASE_URL: database,
      PUBLIC_URL: 'https://a.example',
      SMTP_HOST: 'mail',
      MAIL_FROM: 'a@b.example',
    }
    expect(readEnv(settings).SOJOURN_MODE).toBe('production')
  })
})
