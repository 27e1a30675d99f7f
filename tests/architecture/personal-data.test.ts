import { describe, expect, it, test } from 'vitest'
import { unsaid } from '@/scripts/docs/personal-data'
import { personalTables } from '@/scripts/docs/personal-lines'
import { readTables } from '@/scripts/docs/schema-tables'

const tables = readTables().flatMap((part) => part.tables)

test('every column that tells something of a person has its line, and every line its column', () => {
  expect(tables.length).toBeGreaterThan(120)
  expect(unsaid(tables)).toEqual({ missing: [], stale: [] })
})

test('every table that points to a client is one that tells something of a person', () => {
  const aboutClients = tables.filter(({ relations }) => relations.includes('Client')).map(({ name }) => name)
  expect(aboutClients.filter((name) => personalTables[name] === undefined)).toEqual([])
})

describe('a column nobody said a word about is found', () => {
  const table = (name: string, column: string, type: string) => ({ name, columns: [{ name: column, type }] })

  it.each([
    ['pet_name', 'text'],
    ['scar', 'integer, or none'],
    ['sealed_story', 'encrypted or bytes'],
  ])('in a table about clients: %s', (column, type) => {
    const said = { diary: { about: 'client', kept: 'record', readers: 'client', columns: {} } } as const
    expect(unsaid([table('diary', column, type)], said, {}).missing).toEqual([`diary.${column}`])
  })

  it.each(['contact_email', 'caretaker_name', 'staff_note'])('in a table of the practice, where its name gives it away: %s', (column) => {
    expect(unsaid([table('shed', column, 'text')], {}, {}).missing).toEqual([`shed.${column}`])
    expect(unsaid([table('shed', column, 'text')], {}, { shed: column }).missing).toEqual([])
  })

  it('not an id, an instant or a width', () => {
    const columns = [
      { name: 'caretaker_name', type: 'id' },
      { name: 'noted_at', type: 'instant, or none' },
      { name: 'width', type: 'integer' },
    ]
    expect(unsaid([{ name: 'shed', columns }], {}, {}).missing).toEqual([])
  })

  it('and a line about a column that went is stale', () => {
    expect(unsaid([table('shed', 'width', 'integer')], {}, { shed: 'caretaker_name' }).stale).toEqual(['shed.caretaker_name'])
  })
})
