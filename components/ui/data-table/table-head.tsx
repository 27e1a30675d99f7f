'use client'

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '../cx'
import { shownWhere, type TableColumn, type TableSort } from './table-types'

type TableHeadProps<Row> = {
  columns: readonly TableColumn<Row>[]
  sort: TableSort | undefined
  onSort: (sort: TableSort | undefined) => void
  select?: ReactNode | undefined
}

const cellClass = 'sticky top-(--table-pin) z-10 h-9 border-line border-b bg-wash px-3 font-medium text-muted text-xs whitespace-nowrap'

/** Up, down, as it came. */
function nextSort(column: string, sort: TableSort | undefined): TableSort | undefined {
  if (sort?.column !== column) return { column, down: false }
  return sort.down ? undefined : { column, down: true }
}

/** The head stays in sight and sorts. */
export function TableHead<Row>({ columns, sort, onSort, select }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {select && <th className={cx(cellClass, 'w-10 pr-0! text-left print:hidden')}>{select}</th>}
        {columns.map((column) => {
          const here = sort?.column === column.id ? sort : undefined
          const end = column.align === 'end'
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={here ? (here.down ? 'descending' : 'ascending') : undefined}
              className={cx(cellClass, end ? 'text-right' : 'text-left', shownWhere(column), column.width)}
            >
              {column.value && column.sortable !== false ? (
                <button
                  type="button"
                  onClick={() => onSort(nextSort(column.id, sort))}
                  className={cx(
                    'group -mx-1 inline-flex min-h-7 items-center gap-1 rounded-sm px-1 hover:text-ink',
                    end && 'flex-row-reverse',
                    here && 'text-ink',
                  )}
                >
                  {column.head}
                  <SortMark sort={here} />
                </button>
              ) : (
                column.head
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortMark({ sort }: { sort: TableSort | undefined }) {
  if (!sort)
    return (
      <ChevronsUpDown
        aria-hidden="true"
        className="size-3 opacity-0 transition-opacity group-hover:opacity-100 group-focus-visible:opacity-100"
      />
    )
  return sort.down ? <ArrowDown aria-hidden="true" className="size-3" /> : <ArrowUp aria-hidden="true" className="size-3" />
}
