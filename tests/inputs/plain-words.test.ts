import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { setPlainWords } from '@/lib/inputs/plain-words'

setPlainWords()

const said = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues[0]?.message

describe('a wrong field is said in plain words', () => {
  it.each([
    [z.string(), null, 'Please fill this in.'],
    [z.string().min(1), '', 'Please fill this in.'],
    [z.string().max(3), 'abcd', 'Use at most 3 characters.'],
    [z.number(), 'a', 'Please write a number.'],
    [z.number().max(12), 13, 'The most is 12.'],
    [z.number().min(1), 0, 'The least is 1.'],
    [z.enum(['a', 'b']), 'c', 'Please choose one.'],
    [z.email(), 'robin', 'Write an address like name@example.com.'],
    [z.uuid(), 'robin', 'Please look at this once more.'],
  ])('%#', (schema, input, words) => {
    expect(said(schema, input)).toBe(words)
  })

  it('what a schema says itself stays', () => {
    expect(said(z.string().min(1, 'Write a message first.'), '')).toBe('Write a message first.')
  })
})
