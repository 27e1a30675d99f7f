import { expect, test } from 'vitest'
import { isConsoleCommand } from '@/lib/domain/access/console'
import { type CommandName, permissions } from '@/lib/domain/access/permissions'

test('everything at the console may be given by a therapist, and nothing of it opens the rest of the practice', () => {
  const names = Object.keys(permissions) as CommandName[]
  const atConsole = names.filter(isConsoleCommand)
  expect(atConsole.filter((name) => !(permissions[name] as readonly string[]).includes('therapist'))).toEqual([])
  expect(atConsole.filter((name) => /^(note|psychotherapy|client|user|password|second-factor|payment)/.test(name))).toEqual([])
  expect(atConsole).toContain('vitals.record')
})
