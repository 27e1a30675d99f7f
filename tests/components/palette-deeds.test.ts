import { expect, test } from 'vitest'
import { clinicPalette } from '@/components/access/navigation'
import { paletteDeeds, paletteDoors } from '@/components/access/palette-deeds'

const deeds = (role: Parameters<typeof paletteDeeds>[0]) => paletteDeeds(role).map(({ label }) => label)

test('the palette does for a client what a role may do, and nothing else', () => {
  expect(deeds('front-desk')).toEqual(['New visit', 'Take a payment', 'Write a message', 'Add a task'])
  expect(deeds('therapist')).toEqual(['New visit', 'Write a message', 'Add a task'])
  expect(deeds('admin')).toEqual(['Take a payment', 'Write a message', 'Add a task'])
  expect(deeds('client')).toEqual(['Write a message'])
  for (const { hrefForClient } of paletteDeeds('front-desk')) expect(hrefForClient).toContain(':client')
})

test('an admin goes to every setting by its name, and nobody else to any', () => {
  const labels = (role: Parameters<typeof clinicPalette>[0]) => clinicPalette(role).flatMap(({ items }) => items.map(({ label }) => label))
  expect(labels('admin')).toEqual(expect.arrayContaining(['Rooms', 'Payers', 'Rules', 'Audit trail', 'Outgoing mail']))
  expect(labels('therapist')).toEqual(['Time off', 'Open a group', 'Your account'])
})

test('it begins what a role may begin, and leads to what stands beside the rail', () => {
  const begins = (role: Parameters<typeof paletteDoors>[0]) => paletteDoors(role).map(({ label }) => label)
  const all = [
    'New client',
    'Enter a call',
    'Close the day',
    'Time off',
    'Open a group',
    'Plans for many clients',
    'How full the weeks are',
  ]
  expect(begins('front-desk')).toEqual(all)
  expect(begins('admin')).toEqual(['New client', 'Close the day', 'Time off', 'Open a group'])
  expect(begins('client')).toEqual([])
})
