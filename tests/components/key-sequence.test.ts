import { describe, expect, it } from 'vitest'
import { KeySequence, MissedKeys } from '@/components/ui/key-sequence'

const known = ['n', 'g t', 'g c', 'c', '/', '?', 'mod+k']

function type(keys: readonly string[], { pause = 100, ctrlKey = false } = {}) {
  const sequence = new KeySequence()
  return keys.map((key, index) => sequence.read({ key, ctrlKey, metaKey: false, altKey: false, timeStamp: 10_000 + index * pause }, known))
}

describe('keys in a row', () => {
  it('prefers the longer sequence', () => {
    expect(type(['g', 'c'])).toEqual([undefined, 'g c'])
    expect(type(['c'])).toEqual(['c'])
  })

  it('forgets what was typed long ago', () => {
    expect(type(['g', 't'], { pause: 2000 })).toEqual([undefined, undefined])
    expect(type(['g', 'c'], { pause: 2000 })).toEqual([undefined, 'c'])
  })

  it('starts afresh after a hit', () => {
    expect(type(['g', 't', 't'])).toEqual([undefined, 'g t', undefined])
  })

  it('takes Ctrl only with its own keys', () => {
    expect(type(['k'], { ctrlKey: true })).toEqual(['mod+k'])
    expect(type(['n'], { ctrlKey: true })).toEqual([undefined])
  })

  it('does not hear Shift and the like as letters', () => {
    expect(type(['g', 'Shift', 't'])).toEqual([undefined, undefined, 'g t'])
  })
})

describe('keys that nobody knew yet', () => {
  const missed = (keys: readonly string[]) => {
    const kept = new MissedKeys()
    for (const [index, key] of keys.entries())
      kept.add({ key, ctrlKey: false, metaKey: false, altKey: false, timeStamp: 10_000 + index * 100 }, 10_000 + index * 100)
    return kept
  }

  it('are found once somebody does, and only then', () => {
    const kept = missed(['n'])
    expect(kept.find(['g t'], 10_500)).toBeUndefined()
    expect(kept.find(known, 10_600)).toBe('n')
    expect(kept.find(known, 10_700)).toBeUndefined()
    expect(missed(['g', 'c']).find(known, 10_500)).toBe('g c')
  })

  it('are let go after three seconds, by what is pressed on purpose, and by another press', () => {
    expect(missed(['n']).find(known, 13_001)).toBeUndefined()
    expect(missed(['n', 'Enter']).find([...known, 'Enter'], 10_500)).toBeUndefined()
    expect(missed(['n', ' ']).find(known, 10_500)).toBeUndefined()
    expect(missed(['n', 'ArrowDown']).find(known, 10_500)).toBeUndefined()
    expect(missed(['n', 'Shift']).find(known, 10_500)).toBe('n')
    const kept = missed(['n'])
    kept.forget()
    expect(kept.find(known, 10_100)).toBeUndefined()
  })
})
