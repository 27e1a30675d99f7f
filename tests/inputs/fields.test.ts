import { describe, expect, test } from 'vitest'
import {
  dayField,
  dollarsField,
  emailField,
  optionalDay,
  optionalEmailField,
  optionalPersonField,
  optionalPhoneField,
  personField,
  phoneField,
  zipField,
} from '@/lib/inputs/fields'
import { instant } from '@/lib/inputs/instant'
import { localDate } from '@/lib/inputs/scheduling'
import { sayPhone } from '@/lib/messages/say-phone'
import { fc } from '../support/property'

type Field = { safeParse: (text: string) => { success: boolean; data?: unknown } }
const kept = (field: Field, text: string) => {
  const { success, data } = field.safeParse(text)
  return success ? data : 'refused'
}

describe('a name', () => {
  test.each([
    'O’Brien',
    "O'Brien",
    'Núñez',
    'Suharto',
    'Anne-Marie',
    'Mary Ann',
    'van der Berg',
    'Sammy Davis Jr.',
    'Kaʻiulani',
    'Ng',
    '李',
    'Ólafur Ragnar',
  ])('%s is one', (name) => expect(kept(personField(), name)).toBe(name.normalize('NFC')))
  test.each(['', '   ', '12345', '-', '<script>', 'a@b', '\u0000Ann', 'Ann\u202eEve'])('%j is none', (name) =>
    expect(kept(personField(), name)).toBe('refused'),
  )
  test('is kept composed, with single spaces, and nothing more is done to it', () => {
    expect(kept(personField(), ' Nun\u0303ez   Roe ')).toBe('Nuñez Roe')
    expect(kept(optionalPersonField(), '  ')).toBe('')
    const letters = fc.stringMatching(/^[\p{Lu}][\p{Ll}’'-]{0,20}$/u)
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 4 }), (words) => {
        const name = words.join(' ').normalize('NFC')
        expect(kept(personField(), name)).toBe(name)
      }),
    )
  })
})

describe('a telephone number', () => {
  test.each([
    ['716-555-0100', '+17165550100'],
    ['(716) 555-0100', '+17165550100'],
    ['1 716 555 0100', '+17165550100'],
    ['+1.716.555.0100', '+17165550100'],
    ['716-555-0100 x12', '+17165550100 x12'],
    ['(716) 555-0100, ext. 12', '+17165550100 x12'],
    ['7165550100 extension 4', '+17165550100 x4'],
    ['+44 20 7946 0958', '+442079460958'],
  ])('%s is kept as %s, and what is kept is kept', (typed, phone) => {
    expect(kept(phoneField, typed)).toBe(phone)
    expect(kept(phoneField, phone)).toBe(phone)
  })
  test.each(['555-0100', '((((((((', '', '716-555-01000', '016 555 0100', 'call me', '716 555 0100 x', '+12', '--------'])(
    '%j is none',
    (typed) => expect(kept(phoneField, typed)).toBe('refused'),
  )
  test('of ten digits is read however it is written, and said so that it can be typed again', () => {
    const digits = fc.stringMatching(/^[2-9]\d{9}$/)
    const between = fc.constantFrom('', ' ', '-', '.')
    fc.assert(
      fc.property(digits, between, fc.option(fc.integer({ min: 1, max: 999_999 })), (number, sign, extension) => {
        const written = `${number.slice(0, 3)}${sign}${number.slice(3, 6)}${sign}${number.slice(6)}${extension ? ` x${extension}` : ''}`
        const phone = kept(phoneField, written)
        expect(phone).toBe(`+1${number}${extension ? ` x${extension}` : ''}`)
        expect(kept(phoneField, sayPhone(String(phone)))).toBe(phone)
      }),
    )
  })
  test('no text at all breaks it, and it may be left empty where it may', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => ['string'].includes(typeof kept(phoneField, text))))
    expect(kept(optionalPhoneField, '')).toBe('')
    expect(kept(optionalPhoneField, '555-0100')).toBe('refused')
  })
})

test.each([
  ['14201', '14201'],
  ['14201-1234', '14201-1234'],
  ['142011234', '14201-1234'],
  ['1420', 'refused'],
  ['14201-12', 'refused'],
])('the ZIP code %s is kept as %s', (typed, zip) => expect(kept(zipField, typed)).toBe(zip))

test.each([
  [' Ada@Example.com ', 'ada@example.com'],
  ['ada.o’roe+kap@mail.example.co.uk', 'ada.o’roe+kap@mail.example.co.uk'],
  ['ada@clinic.test', 'ada@clinic.test'],
  ['ada@localhost', 'refused'],
  ['ada@example..com', 'refused'],
  ['ada@-example.com', 'refused'],
  ['ada example.com', 'refused'],
])('the address %s is kept as %s', (typed, address) => expect(kept(emailField, typed)).toBe(address))

test('an address may be left empty where it may', () => expect(kept(optionalEmailField, '')).toBe(''))

describe('a day', () => {
  test.each(['1899-12-31', '2126-01-01', '2026-02-30', '0026-01-01', 'soon'])('%s is refused', (day) => {
    for (const field of [dayField, optionalDay, localDate]) expect(kept(field, day)).toBe('refused')
    expect(kept(instant, `${day}T10:00:00Z`)).toBe('refused')
  })
  test.each(['1900-01-01', '2028-02-29', '2099-12-31'])('%s is taken', (day) => {
    for (const field of [dayField, optionalDay, localDate]) expect(kept(field, day)).toBe(day)
    expect(kept(instant, `${day}T10:00:00Z`)).toEqual(new Date(`${day}T10:00:00Z`))
  })
})

describe('an amount', () => {
  test.each([
    ['175', 17_500],
    ['$1,250.50', 125_050],
    ['999,999.99', 99_999_999],
    ['999999,999,999', 'refused'],
    ['1,2', 'refused'],
    ['-5', 'refused'],
  ])('%s is %s', (typed, cents) => expect(kept(dollarsField, typed)).toBe(cents))
  test('in cents comes back as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        expect(kept(dollarsField, (cents / 100).toFixed(2))).toBe(cents)
      }),
    )
  })
})
