import { describe, expect, it } from 'vitest'
import { sayPhone } from '@/lib/messages/say-phone'

describe('a telephone number as people write it', () => {
  it.each([
    ['+15555550100', '(555) 555-0100'],
    ['5555550100', '(555) 555-0100'],
    ['555-555-0100', '(555) 555-0100'],
    ['+442079460000', '+442079460000'],
    ['988', '988'],
  ])('%s is read as %s', (given, read) => {
    expect(sayPhone(given)).toBe(read)
  })
})
