import { beforeEach, expect, test, vi } from 'vitest'
import { isSilent, recallChoices, recallList, rememberChoice, rememberList } from '@/components/ui/data-table/table-memory'

const storage = new Map<string, string>()
beforeEach(() => {
  storage.clear()
  const localStorage = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  }
  vi.stubGlobal('window', { localStorage })
})

const query = { sort: { column: 'name', down: true }, search: 'Lee', page: 3, filters: { status: ['active', 'paused'] } }

test('a list comes back as a person left it, for them alone, without what they searched', () => {
  rememberList('ada', '/clinic/clients', '', query)
  expect(recallList('ada', '/clinic/clients', '')).toBe('sort=-name&status=active&status=paused&page=3')
  expect(recallList('bo', '/clinic/clients', '')).toBe('')
  expect(recallList('ada', '/clinic/consults', '')).toBe('')
  expect(JSON.stringify([...storage])).not.toContain('Lee')
})

test('an address that says something about the list is taken at its word', () => {
  expect(isSilent('?mine=1', ['status'], '')).toBe(true)
  for (const address of ['?q=lee', '?sort=name', '?page=2', '?status=active'])
    expect(isSilent(address, ['status'], ''), address).toBe(false)
})

test('what a person chose on a page comes back for them and that page alone, and an empty choice is forgotten', () => {
  rememberChoice('ada', '/clinic/tasks', 'whose', 'all')
  rememberChoice('ada', '/clinic/tasks', 'state', 'done')
  expect(recallChoices('ada', '/clinic/tasks')).toEqual({ whose: 'all', state: 'done' })
  expect(recallChoices('bo', '/clinic/tasks')).toEqual({})
  expect(recallChoices('ada', '/clinic/calendar')).toEqual({})
  rememberChoice('ada', '/clinic/tasks', 'state', '')
  expect(recallChoices('ada', '/clinic/tasks')).toEqual({ whose: 'all' })
  storage.set('choices ada /clinic/tasks', 'no list')
  expect(recallChoices('ada', '/clinic/tasks')).toEqual({})
})
