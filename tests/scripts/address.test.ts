import { describe, expect, it } from 'vitest'
import { partsOf } from '../../scripts/support/address'

describe('partsOf', () => {
  it('takes an address apart, with everything percent-encoded in it', () => {
    expect(partsOf('postgresql://us%40er:p%2Fw@[::1]:5433/my%20db', 'DATABASE_URL')).toMatchObject({
      host: '::1',
      port: 5433,
      user: 'us@er',
      password: 'p/w',
      database: 'my db',
    })
  })

  it('verifies certificates unless told in so many words not to', () => {
    const tls = (mode: string) => partsOf(`postgresql://u:p@db/x?sslmode=${mode}`, 'DATABASE_URL').ssl
    expect(tls('verify-full')).toEqual({ rejectUnauthorized: true })
    expect(tls('require')).toEqual({ rejectUnauthorized: true })
    expect(tls('no-verify')).toEqual({ rejectUnauthorized: false })
    expect(tls('disable')).toBeUndefined()
  })

  it.each(['', 'nonsense', 'mysql://u:p@db/x', 'postgresql://db/x', 'postgresql://u:p@db/', 'postgresql://u:p@db'])(
    'refuses "%s" and names the setting',
    (address) => {
      expect(() => partsOf(address, 'WORKER_DATABASE_URL')).toThrow('WORKER_DATABASE_URL is not a PostgreSQL address')
    },
  )
})
