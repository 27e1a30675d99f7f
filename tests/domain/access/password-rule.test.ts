import { expect, test } from 'vitest'
import { passwordProblem } from '@/lib/domain/access/password-rule'

test('length counts, composition does not', () => {
  expect(passwordProblem('seven otters cross a cold river')).toBeNull()
  expect(passwordProblem('Sh0rt!')).toBe('TOO_SHORT')
  expect(passwordProblem('x'.repeat(129))).toBe('TOO_LONG')
})

test.each(['passwordpassword', 'ketamine ketamine', 'aaaaaaaaaaaaaaaa', '123456123456123456'])(
  '%s is known from stolen lists',
  (password) => {
    expect(passwordProblem(password)).toBe('TOO_COMMON')
  },
)

test('a name with a few letters around it is no password', () => {
  expect(passwordProblem('wren.willow.2026', ['Wren Willow', 'wren.willow@example.com'])).toBe('HOLDS_YOUR_NAME')
})

test('letters that only look different are the same password', () => {
  expect(passwordProblem('ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ')).toBe('TOO_COMMON')
})
