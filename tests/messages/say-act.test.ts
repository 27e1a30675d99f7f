import { expect, test } from 'vitest'
import { permissions } from '@/lib/domain/access/permissions'
import { trailReads } from '@/lib/domain/access/trail'
import { actsThatSay, actWords, sayAct } from '@/lib/messages/say-act'

test('every act and every look has words of its own, and nothing else has', () => {
  expect(Object.keys(actWords).sort()).toEqual([...Object.keys(permissions), ...trailReads].sort())
  const said = Object.values(actWords)
  expect(new Set(said).size).toBe(said.length)
  for (const words of said) expect(words).toMatch(/^[A-Z][^_.]*[^.\s]$/)
})

test('an act is found by its words and by its name, however they are written; an old one is called what it was called', () => {
  expect(actsThatSay('take a PAYMENT')).toEqual(['payment.take'])
  expect(actsThatSay('payment.')).toEqual(['payment.take', 'payment.reverse'])
  expect(actsThatSay('never heard of')).toEqual([])
  expect([sayAct('payment.take'), sayAct('payment.juggle'), sayAct('toString')]).toEqual(['Take a payment', 'payment.juggle', 'toString'])
})
