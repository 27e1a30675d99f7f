'use client'

import { type ReactNode, useRef } from 'react'
import { Checkbox } from '../checkbox'
import { cx } from '../cx'
import { Pagination } from '../pagination'
import { useWords } from '../words-provider'
import { TableHead } from './table-head'
import { TableRow } from './table-row'
import { TableToolbar } from './table-toolbar'
import { shownWhere, type TableColumn } from './table-types'
import { useRowKeys } from './use-row-keys'
import { useRows } from './use-rows'
import { useTableQuery } from './use-table-query'

type DataTableProps<Row extends object> = {
  /** What the rows are: caption, and name of the search box. */
  label: string
  /** Keep it stable: outside the component, or memoised. */
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** The row's address, opened by click and enter. */
  rowHref?: ((row: Row) => string) | undefined
  /** Instead: opening puts `<openParam>=<row id>` into the present address, for a `Drawer` with the same `param`. */
  openParam?: string | undefined
  onOpen?: ((row: Row) => void) | undefined
  /** Named in the boxes that select: "Ada R., Tue, Dec 1". */
  rowName?: ((row: Row) => string) | undefined
  /** What can be done with the selected rows; its presence turns selection on. */
  bulk?: ((rows: readonly Row[], clear: () => void) => ReactNode) | undefined
  empty: ReactNode
  searchable?: boolean | undefined
  pageSize?: number | undefined
  /** Set when the server sorts, filters and pages: the number of all rows. */
  serverTotal?: number | undefined
  /** There are more than that, uncounted. */
  serverMore?: boolean | undefined
  /** Set when the server finds the rows of the search box and hands over those alone, the best first. */
  serverSearch?: boolean | undefined
  /** For a second table on one page: goes before its names in the address. */
  prefix?: string | undefined
  /** Stands at the right of the search box. */
  tools?: ReactNode | undefined
  /** Read out for `j` and `k`. */
  keyWords?: { next: string; previous: string; group: string } | undefined
}

const englishKeys = { next: 'Next row', previous: 'Previous row', group: 'Table' }

/** Rows that sort, filter, page and can be chosen; all of it in the address, so that back and links keep the place. */
export function DataTable<Row extends object>({
  columns,
  rows,
  rowId,
  rowHref,
  openParam,
  onOpen,
  bulk,
  prefix = '',
  pageSize = 50,
  ...rest
}: DataTableProps<Row>) {
  const words = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const server = rest.serverTotal !== undefined
  const filterIds = columns.filter((column) => column.choices).map((column) => column.id)
  const [query, change, hrefWith] = useTableQuery(filterIds, prefix, server ? 'all' : rest.serverSearch ? 'search' : 'nothing')
  const table = useRows({ columns, rows, rowId, query, pageSize, serverTotal: rest.serverTotal, serverSearch: rest.serverSearch ?? false })
  useRowKeys(frame, rest.keyWords ?? englishKeys, Boolean(rowHref || openParam || onOpen))

  const shown = table.getRowModel().rows
  const total = rest.serverTotal ?? table.getPrePaginatedRowModel().rows.length
  const chosen = table.getSelectedRowModel().rows.map((row) => row.original)
  const matching = table.getPrePaginatedRowModel().rows.map((row) => row.original)
  const nameOf = (row: Row) => (rest.rowName ? `${words.selectRow}: ${rest.rowName(row)}` : words.selectRow)
  const selectAll = bulk && (
    <Checkbox
      hideLabel
      label={words.selectAll}
      checked={table.getIsAllRowsSelected()}
      mixed={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
      onChange={table.getToggleAllRowsSelectedHandler()}
    />
  )
  const isEmpty = rows.length === 0 && !(rest.serverSearch && query.search !== '')
  const foots = columns.some((column) => column.foot)
  return (
    <div className="grid min-w-0 gap-3">
      <TableToolbar label={rest.label} columns={columns} query={query} onChange={change} searchable={rest.searchable ?? true}>
        {rest.tools}
      </TableToolbar>
      {bulk && (
        <div
          role="status"
          className={cx(
            chosen.length === 0 ? 'sr-only' : 'flex flex-wrap items-center gap-3 rounded-field bg-lagoon-soft py-1.5 pr-2 pl-4',
          )}
        >
          <span className="font-medium text-sm">{words.selected(chosen.length)}</span>
          {chosen.length > 0 && <span className="flex flex-wrap gap-2">{bulk(chosen, () => table.resetRowSelection(true))}</span>}
        </div>
      )}
      <div ref={frame} className="table-frame rounded-card border border-line bg-surface shadow-lift">
        <table className="w-full border-separate border-spacing-0 text-sm">
          <caption className="sr-only">{rest.label}</caption>
          <TableHead columns={columns} sort={query.sort} onSort={(sort) => change({ sort })} select={selectAll} />
          <tbody className={cx('data-rows', !foots && 'data-rows-last')}>
            {shown.map((row) => (
              <TableRow
                key={row.id}
                row={row.original}
                columns={columns}
                href={openParam ? hrefWith(openParam, row.id) : rowHref?.(row.original)}
                onOpen={onOpen && (() => onOpen(row.original))}
                selected={row.getIsSelected()}
                select={
                  bulk && (
                    <Checkbox
                      hideLabel
                      label={nameOf(row.original)}
                      checked={row.getIsSelected()}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  )
                }
              />
            ))}
          </tbody>
          {foots && shown.length > 0 && <TableFoot columns={columns} rows={matching} lead={Boolean(bulk)} />}
        </table>
        {shown.length === 0 && <div className="px-4 py-10 text-center text-muted">{isEmpty ? rest.empty : words.noMatches}</div>}
      </div>
      {total > 0 && (
        <Pagination page={query.page} pageSize={pageSize} total={total} isMore={rest.serverMore} onPage={(page) => change({ page })} />
      )}
    </div>
  )
}

function TableFoot<Row>({ columns, rows, lead }: { columns: readonly TableColumn<Row>[]; rows: readonly Row[]; lead: boolean }) {
  return (
    <tfoot>
      <tr className="font-semibold">
        {lead && <td className="bg-wash print:hidden" />}
        {columns.map((column) => (
          <td key={column.id} className={cx('h-9.5 bg-wash px-3', column.align === 'end' && 'text-right tabular-nums', shownWhere(column))}>
            {column.foot?.(rows)}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
