'use client'

import Link from 'next/link'
import type { MouseEvent, ReactNode } from 'react'
import { cx } from '../cx'
import { shownWhere, type TableColumn } from './table-types'

type TableRowProps<Row> = {
  row: Row
  columns: readonly TableColumn<Row>[]
  href?: string | undefined
  onOpen?: (() => void) | undefined
  select?: ReactNode | undefined
  selected: boolean
}

/** One row. Its first cell is the link; a click anywhere else on the row follows it. */
export function TableRow<Row>({ row, columns, href, onOpen, select, selected }: TableRowProps<Row>) {
  const opens = href !== undefined || onOpen !== undefined
  const follow = (event: MouseEvent<HTMLTableRowElement>) => {
    const target = event.target as HTMLElement
    if (
      !opens ||
      target.closest('a, button, input, label, [role=menu], [role=dialog], [role=alertdialog]') ||
      window.getSelection()?.toString()
    )
      return
    event.currentTarget.querySelector<HTMLElement>('[data-row-open]')?.click()
  }
  const shown = (column: TableColumn<Row>): ReactNode => (column.cell ? column.cell(row) : column.value?.(row))
  return (
    <tr onClick={follow} className={selected ? 'row-chosen' : opens ? 'row-opens' : undefined}>
      {select && <td className="w-10 py-1 pr-0 print:hidden">{select}</td>}
      {columns.map((column, index) => (
        <td key={column.id} className={cx(column.align === 'end' && 'end', column.wraps && 'wraps', shownWhere(column)) || undefined}>
          {index === 0 && href && (
            <Link data-row-open href={href} scroll={false}>
              {shown(column)}
            </Link>
          )}
          {index === 0 && !href && onOpen && (
            <button data-row-open type="button" onClick={onOpen}>
              {shown(column)}
            </button>
          )}
          {(index > 0 || !opens) && shown(column)}
        </td>
      ))}
    </tr>
  )
}
