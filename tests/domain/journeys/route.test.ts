import { expect, test } from 'vitest'
import { isGivenByStaff, routes } from '@/lib/domain/journeys/route'

test('medical staff give injections and infusions and watch esketamine; a client takes the rest', () => {
  expect(routes.filter(isGivenByStaff)).toEqual(['im', 'iv', 'esketamine'])
  expect([isGivenByStaff(null), isGivenByStaff(undefined), isGivenByStaff('other')]).toEqual([false, false, false])
})
