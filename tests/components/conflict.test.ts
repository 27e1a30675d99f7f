import { describe, expect, test } from 'vitest'
import { canKeepBoth, chosenValue, compareCopies } from '@/components/forms/conflict'

const opened = { version: 1, body: { summary: 'Began calm.', plan: '' }, phone: '+17165550100', codes: ['F33.1'] }

describe('two copies of one form', () => {
  test('what only the other changed is taken over, what both changed is asked', () => {
    const mine = { ...opened, body: { summary: 'Began calm, then wept.', plan: '' } }
    const theirs = { body: { summary: 'Began calm and slept.', plan: 'Friday.' }, phone: '+17165550100', codes: ['F33.2'] }
    const { taken, asked } = compareCopies({ opened, mine, theirs })
    expect(asked).toEqual([{ name: 'body.summary', mine: 'Began calm, then wept.', theirs: 'Began calm and slept.' }])
    expect(taken.map(({ name }) => name)).toEqual(['body.plan', 'codes'])
  })

  test('the same words, and nothing in another way of writing it, are no difference', () => {
    const { taken, asked } = compareCopies({ opened, mine: { ...opened, endsOn: null }, theirs: { ...opened, endsOn: '' } })
    expect([taken, asked]).toEqual([[], []])
  })

  test('long texts can be kept both, a phone number cannot', () => {
    const text = { name: 'body.plan', mine: 'Call on Friday.', theirs: 'See her on Friday.' }
    expect(canKeepBoth(text)).toBe(true)
    expect(chosenValue(text, 'both')).toBe('Call on Friday.\n\nSee her on Friday.')
    expect([chosenValue(text, 'mine'), chosenValue(text, 'theirs')]).toEqual([text.mine, text.theirs])
    const list = { name: 'people', mine: ['Robin', 'A neighbour'], theirs: ['Robin', 'My aunt'] }
    expect(canKeepBoth(list)).toBe(true)
    expect(chosenValue(list, 'both')).toEqual(['Robin', 'A neighbour', 'My aunt'])
    expect(canKeepBoth({ ...list, theirs: [] })).toBe(false)
    expect(canKeepBoth({ name: 'phone', mine: '7165550100', theirs: '7165550101' })).toBe(false)
  })
})
