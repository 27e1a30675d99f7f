'use client'

import {
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  type RowSelectionState,
  rowPaginationFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { TableColumn, TableQuery } from './table-types'

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  rowPaginationFeature,
  rowSelectionFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
})

const order = new Intl.Collator('en-US', { numeric: true, sensitivity: 'base' })
const fold = (value: unknown) =>
  String(value ?? '')
    .normalize('NFD')
    .replace(/\p{M}|['’‘ʼ‐–-]/gu, '')
    .toLowerCase()

function toDefinition<Row extends object>(column: TableColumn<Row>): ColumnDef<typeof features, Row, unknown> {
  const { value } = column
  return {
    id: column.id,
    accessorFn: (row) => value?.(row) ?? undefined,
    enableSorting: Boolean(value) && column.sortable !== false,
    enableGlobalFilter: Boolean(value) && column.searchable !== false,
    sortUndefined: 'last',
    sortFn: (left, right, id) => {
      const [first, second] = [left.getValue<string | number>(id), right.getValue<string | number>(id)]
      return typeof first === 'number' && typeof second === 'number' ? first - second : order.compare(String(first), String(second))
    },
    filterFn: (row, id, wanted: readonly string[]) => wanted.includes(String(row.getValue(id))),
  }
}

type Input<Row extends object> = {
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  query: TableQuery
  pageSize: number
  /** The server has sorted, filtered and cut already; this many there are in all. */
  serverTotal: number | undefined
  /** The server has searched already, and nothing else. */
  serverSearch: boolean
}

/** Sorts, filters, pages and selects rows as the query says. */
export function useRows<Row extends object>({ columns, rows, rowId, query, pageSize, serverTotal, serverSearch }: Input<Row>) {
  const server = serverTotal !== undefined
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({})
  const definitions = useMemo(() => columns.map((column) => toDefinition(column)), [columns])
  const data = useMemo(() => [...rows], [rows])
  return useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    globalFilterFn: (row, id, wanted: string) => fold(row.getValue(id)).includes(fold(wanted)),
    getColumnCanGlobalFilter: () => true,
    manualSorting: server,
    manualFiltering: server,
    manualPagination: server,
    autoResetPageIndex: false,
    ...(server && { rowCount: serverTotal }),
    onRowSelectionChange: setRowSelection,
    state: {
      rowSelection,
      sorting: query.sort ? [{ id: query.sort.column, desc: query.sort.down }] : [],
      columnFilters: Object.entries(query.filters).map(([id, value]) => ({ id, value })),
      globalFilter: serverSearch ? '' : query.search.trim(),
      pagination: { pageIndex: query.page - 1, pageSize },
    },
  })
}
