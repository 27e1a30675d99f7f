import { expect, test } from 'vitest'
import { initialsOf } from '@/lib/messages/initials'

test.each([
  ['Wren Alder', 'WA'],
  ['Dr Hazel Kestrel', 'HK'],
  ['Prof. Anna Maria Heron', 'AH'],
  ['Sage', 'S'],
  ['Dr', 'D'],
  ['ʻIolani Okafor', 'ʻO'],
  ['𐐨bel okafor', '𐐀O'],
  ['  ', ''],
])('%j is shown as %j where there is no picture', (name, letters) => {
  expect(initialsOf(name)).toBe(letters)
})
