import { describe, expect, it } from 'vitest'
import { readTableQuery, writeTableQuery } from '@/components/ui/data-table/table-query'

const read = (address: string, prefix = '') => readTableQuery(new URLSearchParams(address), ['status', 'room'], prefix)

describe('the state of a table in the address', () => {
  it('reads sort, search, page and filters', () => {
    expect(read('sort=-starts&q=lin&page=3&status=ready&status=waits')).toEqual({
      sort: { column: 'starts', down: true },
      search: 'lin',
      page: 3,
      filters: { status: ['ready', 'waits'] },
    })
  })

  it.each(['page=0', 'page=-2', 'page=x', 'page=1.5', ''])('takes the first page for "%s"', (address) => {
    expect(read(address).page).toBe(1)
  })

  it('gives back what it wrote', () => {
    const written = writeTableQuery('', { sort: { column: 'name', down: false }, search: 'é & b', filters: { room: ['1', '2'] }, page: 2 })
    expect(read(written)).toEqual({ sort: { column: 'name', down: false }, search: 'é & b', filters: { room: ['1', '2'] }, page: 2 })
  })

  it('keeps what else stands in the address, and starts at the first page again', () => {
    expect(writeTableQuery('?open=r1&page=4&status=ready', { search: 'ada' })).toBe('open=r1&status=ready&q=ada')
  })

  it('takes a filter away without touching another', () => {
    expect(writeTableQuery('status=ready&room=1', { filters: { status: [] } })).toBe('room=1')
  })

  it('keeps two tables apart by their prefixes', () => {
    const both = writeTableQuery('sort=name', { sort: { column: 'due', down: true } }, 'b_')
    expect(read(both).sort).toEqual({ column: 'name', down: false })
    expect(read(both, 'b_').sort).toEqual({ column: 'due', down: true })
  })
})
