import { expect, test } from 'vitest'
import { roles } from '@/lib/domain/access/roles'
import { ruleDoseAuthority } from '@/lib/domain/journeys/rule-dose-authority'
import { inWords } from './facts'

test('T18 a therapist who changes a dose is refused, and nobody may set that aside', () => {
  const findings = ruleDoseAuthority({ role: 'therapist', wants: 'change' })
  expect(inWords(findings)).toEqual(['refuse ONLY_PRESCRIBER_ORDERS'])
  expect(findings[0]?.overridableBy).toEqual([])
})

test('only a prescriber orders, changes and ends; a therapist proposes too', () => {
  const able = (wants: 'propose' | 'order' | 'change' | 'revoke') => roles.filter((role) => ruleDoseAuthority({ role, wants }).length === 0)
  expect(able('order')).toEqual(['prescriber'])
  expect(able('change')).toEqual(['prescriber'])
  expect(able('revoke')).toEqual(['prescriber'])
  expect(able('propose')).toEqual(['therapist', 'prescriber'])
})
