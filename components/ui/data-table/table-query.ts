import type { TableQuery } from './table-types'

type Params = { get(name: string): string | null; getAll(name: string): string[] }

/** Reads a table's state from an address: `?sort=-starts&q=lin&status=ready&status=waits&page=2`. */
export function readTableQuery(params: Params, filterIds: readonly string[], prefix = ''): TableQuery {
  const sort = params.get(`${prefix}sort`) ?? ''
  const down = sort.startsWith('-')
  const page = Number(params.get(`${prefix}page`) ?? 1)
  const chosen = filterIds.map((id) => [id, params.getAll(`${prefix}${id}`)] as const).filter(([, values]) => values.length > 0)
  return {
    sort: sort ? { column: down ? sort.slice(1) : sort, down } : undefined,
    search: params.get(`${prefix}q`) ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    filters: Object.fromEntries(chosen),
  }
}

/** Writes a change into an address and keeps what else stands there. Anything but a new page starts at the first page. */
export function writeTableQuery(from: string, change: Partial<TableQuery>, prefix = ''): string {
  const params = new URLSearchParams(from)
  const put = (name: string, values: readonly string[]) => {
    params.delete(`${prefix}${name}`)
    for (const value of values) if (value) params.append(`${prefix}${name}`, value)
  }
  if ('sort' in change) put('sort', change.sort ? [`${change.sort.down ? '-' : ''}${change.sort.column}`] : [])
  if (change.search !== undefined) put('q', [change.search])
  for (const [id, values] of Object.entries(change.filters ?? {})) put(id, values)
  put('page', change.page && change.page > 1 ? [String(change.page)] : [])
  return params.toString()
}
