import { expect, test } from 'vitest'
import { amount, choice, clock, day, email, personName, phone, state, withoutGuard, yesNo, zip } from '@/lib/domain/practice/import/readers'

import { fc } from '@/tests/support/property'

const problem = (is: string) => ({ problem: is })
const value = (is: unknown) => ({ value: is })

test('telephone numbers are kept in one form, with their extension', () => {
  for (const text of ['716-555-0100', '(716) 555.0100', '1 716 555 0100', '+1 716 555 0100', '7165550100'])
    expect(phone(text)).toEqual(value('+17165550100'))
  expect(phone('716-555-0100 x12')).toEqual(value('+17165550100 x12'))
  expect(phone('716-555-0100 Ext. 12')).toEqual(value('+17165550100 x12'))
  expect(phone('+44 20 7946 0958')).toEqual(value('+442079460958'))
  for (const text of ['555-0100', '((((((((', '716-555-010a', '1234567', '116-555-0100']) expect(phone(text)).toEqual(problem('phone'))
})

test('days are read as people write them, and are real', () => {
  for (const text of ['1985-04-12', '4/12/1985', '04-12-1985', '1985/4/12', '1985-04-12T00:00:00Z', '4/12/1985 0:00'])
    expect(day(text)).toEqual(value('1985-04-12'))
  for (const text of ['2026-02-30', '4/12/85', '12.13.1985', 'April', '']) expect(day(text)).toEqual(problem('day'))
})

test('times of day are read as a computer or an American writes them', () => {
  for (const text of ['14:30', '2:30 PM', '2:30pm', '02:30 p.m.', '14:30:00']) expect(clock(text)).toEqual(value('14:30'))
  expect(clock('12:05 AM')).toEqual(value('00:05'))
  expect(clock('12:00 pm')).toEqual(value('12:00'))
  for (const text of ['24:00', '13:00 PM', '0:10 am', '14.30', '2 PM', '9:5', '']) expect(clock(text)).toEqual(problem('clock'))
})

test('amounts are whole cents, below zero with a minus or brackets', () => {
  expect(amount('1,234.5')).toEqual(value(123_450))
  expect(amount('$12')).toEqual(value(1_200))
  expect(amount('-$12.00')).toEqual(value(-1_200))
  expect(amount('(12.34)')).toEqual(value(-1_234))
  expect(amount('-0.00')).toEqual(value(0))
  for (const text of ['12.345', '1,23', '12,3456', 'ten', '1e3', '--']) expect(amount(text)).toEqual(problem('amount'))
})

test('an amount written out is read back to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
      const text = `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
      expect(amount(text)).toEqual(value(cents))
    }),
  )
})

test('names of any script are kept, with one form for their signs', () => {
  for (const name of ["O'Brien", 'Núñez', '李', 'محمد', 'Smith-Jones', 'van der Berg'])
    expect(personName(` ${name}  `)).toEqual(value(name))
  expect(personName('Nu\u0301n\u0303ez')).toEqual(value('Núñez'))
  for (const text of ['12', 'Ada <b>', 'ada@example.com']) expect(personName(text)).toEqual(problem('not_a_name'))
})

test('states, ZIP codes, e-mail, yes and no, and words of a list', () => {
  expect(state('Missouri')).toEqual(value('MO'))
  expect(state(' ny ')).toEqual(value('NY'))
  expect(state('Ontario')).toEqual(problem('state'))
  expect(zip('642011234')).toEqual(value('64201-1234'))
  expect(zip('2138')).toEqual(problem('zip'))
  expect(email(' Ada@Example.COM ')).toEqual(value('ada@example.com'))
  expect(email('ada@example')).toEqual(problem('email'))
  expect(yesNo('Y')).toEqual(value(true))
  expect(yesNo('No')).toEqual(value(false))
  expect(yesNo('maybe')).toEqual(problem('yes_no'))
  expect(choice(['chronic_pain'], { pain: 'chronic_pain' })('Chronic Pain')).toEqual(value('chronic_pain'))
  expect(choice(['chronic_pain'])('constructor')).toEqual(problem('choice'))
})

test('the quote that keeps a spreadsheet from counting is not part of a cell', () => {
  expect(withoutGuard("'-12.00")).toBe('-12.00')
  expect(withoutGuard("'+1 716")).toBe('+1 716')
  expect(withoutGuard("'Twas")).toBe("'Twas")
})
