import type { ReactNode } from 'react'
import { cx } from '../cx'

export type TableColumn<Row> = {
  /** Also the name in the address when the column filters. Not `sort`, `q` or `page`. */
  id: string
  head: string
  /** What is sorted, searched and filtered; `null` goes last. Without it the column does none of these. */
  value?: ((row: Row) => string | number | null) | undefined
  /** What is shown; `value` unless told. */
  cell?: ((row: Row) => ReactNode) | undefined
  /** Figures stand at the end. */
  align?: 'start' | 'end' | undefined
  sortable?: boolean | undefined
  searchable?: boolean | undefined
  /** Offers these values as a filter. */
  choices?: readonly { value: string; label: string }[] | undefined
  /** A total over the rows that are shown. */
  foot?: ((rows: readonly Row[]) => ReactNode) | undefined
  /** Left out on narrower screens; a sheet of paper is narrow too, and has all but those for the widest. */
  from?: 'md' | 'lg' | 'xl' | undefined
  /** Left out on wider screens, where other columns say it. It still filters. */
  until?: 'lg' | undefined
  /** Words that break where the screen is narrow, where the others stay on one line. */
  wraps?: boolean | undefined
  /** `w-32`, `min-w-40`. */
  width?: string | undefined
}

export type TableSort = { column: string; down: boolean }

/** What the address says about a table. */
export type TableQuery = { sort: TableSort | undefined; search: string; page: number; filters: Readonly<Record<string, readonly string[]>> }

const fromScreen = { md: 'max-md:hidden print:table-cell', lg: 'max-lg:hidden print:table-cell', xl: 'max-xl:hidden' }
const untilScreen = { lg: 'lg:hidden' }

/** The classes that leave a column out where it is not shown. */
export const shownWhere = ({ from, until }: Pick<TableColumn<never>, 'from' | 'until'>) =>
  cx(from && fromScreen[from], until && untilScreen[until])
