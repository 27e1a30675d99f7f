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

test('fifteen letters are enough and 128 are not too many, five of them different', () => {
  expect(passwordProblem('cold river ott')).toBe('TOO_SHORT')
  expect(passwordProblem('cold river otte')).toBeNull()
  const long = 'cold river otter '.repeat(8)
  expect(passwordProblem(long.slice(0, 128))).toBeNull()
  expect(passwordProblem(long.slice(0, 129))).toBe('TOO_LONG')
  expect(passwordProblem('abcdabcdabcdabcd')).toBe('TOO_COMMON')
  expect(passwordProblem('abcdeabcdeabcde')).toBeNull()
})

test('a common word counts with what stands around it', () => {
  expect(passwordProblem('password1234password')).toBe('TOO_COMMON')
  expect(passwordProblem('password12345password')).toBeNull()
  expect(passwordProblem('p4a3s5s6w7o8r9d0 password')).toBeNull()
})

test('a name of four letters counts, one of three does not; eight letters beside it are enough', () => {
  expect(passwordProblem('willow willow xyz', ['Willow'])).toBe('HOLDS_YOUR_NAME')
  expect(passwordProblem('wrenwrenwrenxyz', ['Wren'])).toBe('HOLDS_YOUR_NAME')
  expect(passwordProblem('annannannannxyz', ['Ann'])).toBeNull()
  expect(passwordProblem('willow12345678w', ['Willow'])).toBeNull()
  expect(passwordProblem('willow willow 123', ['Lark'])).toBeNull()
})

test('eight letters beside a name are enough, seven are not', () => {
  expect(passwordProblem('willowwillow12345678', ['Willow'])).toBeNull()
  expect(passwordProblem('willowwillow1234567', ['Willow'])).toBe('HOLDS_YOUR_NAME')
})
