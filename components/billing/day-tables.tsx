'use client'

import { Money } from '@/components/money/money'
import { ZonedTime } from '@/components/time/zoned-time'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import type { LocalDate } from '@/lib/domain/time/local'
import { label, labelOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { say } from './words'

type Sum = {
  readonly method: string
  readonly taken: number
  readonly reversed: number
  readonly refunded: number
  readonly net: number
}

const amount = (id: 'taken' | 'reversed' | 'refunded' | 'net', head: string, from?: 'md'): TableColumn<Sum> => ({
  id,
  head,
  value: (row) => row[id],
  cell: (row) => (row[id] === 0 ? '' : <Money cents={row[id]} />),
  foot: (rows) => (rows.some((row) => row[id] !== 0) ? <Money cents={rows.reduce((total, row) => total + row[id], 0)} /> : ''),
  align: 'end',
  from,
})

const sumColumns: readonly TableColumn<Sum>[] = [
  { id: 'method', head: say('method'), value: (row) => labelOf('paymentMethod', row.method) },
  amount('taken', say('dayTaken')),
  amount('reversed', say('dayReversed'), 'md'),
  amount('refunded', say('dayRefunded'), 'md'),
  amount('net', say('dayNet')),
]

/** What a day brought, by how it came. */
export function DaySums({ sums }: { readonly sums: readonly Sum[] }) {
  return (
    <DataTable
      label={say('dayByMethod')}
      columns={sumColumns}
      rows={sums}
      rowId={({ method }) => method}
      prefix="sums-"
      empty={null}
      searchable={false}
    />
  )
}

type Uncounted = { readonly day: LocalDate; readonly moves: number; readonly net: number }

const uncountedColumns: readonly TableColumn<Uncounted>[] = [
  { id: 'day', head: say('dayOf'), value: (row) => row.day, cell: (row) => sayDay(row.day, 'year'), sortable: true },
  { id: 'moves', head: say('dayMovesCount'), value: (row) => row.moves, align: 'end', foot: (rows) => totalOf(rows, 'moves') },
  {
    id: 'net',
    head: say('dayNet'),
    value: (row) => row.net,
    cell: (row) => <Money cents={row.net} />,
    align: 'end',
    foot: (rows) => <Money cents={totalOf(rows, 'net')} />,
  },
]

const totalOf = (rows: readonly Uncounted[], of: 'moves' | 'net') => rows.reduce((total, row) => total + row[of], 0)
const DAYS_SHOWN = 10

/** Days with money that are not closed; a row opens the day. */
export function UncountedTable({ days }: { readonly days: readonly Uncounted[] }) {
  return (
    <DataTable
      label={say('dayUncounted')}
      columns={uncountedColumns}
      rows={days}
      rowId={({ day }) => day}
      rowHref={({ day }) => paths.clinic.dayCloseOn(day)}
      prefix="open-"
      pageSize={DAYS_SHOWN}
      searchable={false}
      empty={null}
    />
  )
}

type Move = {
  readonly id: string
  readonly kind: 'payment' | 'reversal' | 'refund'
  readonly at: Date
  readonly clientId: string
  readonly clientName: string
  readonly method: string
  readonly amount: number
  readonly reference: string | null
}

/** The client stands first, and a long name breaks: on a phone nothing of the row lies beside the screen. */
const moveColumns = (timeZone: string): readonly TableColumn<Move>[] => [
  {
    id: 'client',
    head: say('client'),
    value: (row) => row.clientName,
    cell: (row) => <span className="whitespace-normal">{row.clientName}</span>,
    sortable: true,
    searchable: true,
  },
  {
    id: 'at',
    head: say('dayTime'),
    value: (row) => row.at.getTime(),
    cell: (row) => <ZonedTime at={row.at} timeZone={timeZone} zone={false} />,
    sortable: true,
  },
  { id: 'what', head: say('dayWhat'), value: (row) => label('dayMove', row.kind), sortable: true, from: 'md' },
  {
    id: 'how',
    head: say('method'),
    value: (row) => [labelOf('paymentMethod', row.method), row.reference].filter(Boolean).join(' · '),
    searchable: true,
    from: 'md',
  },
  {
    id: 'amount',
    head: say('amount'),
    value: (row) => row.amount,
    cell: (row) => <Money cents={row.kind === 'payment' ? row.amount : -row.amount} />,
    align: 'end',
    sortable: true,
  },
]

const columnsByZone = new Map<string, readonly TableColumn<Move>[]>()

function stableColumns(timeZone: string): readonly TableColumn<Move>[] {
  const known = columnsByZone.get(timeZone) ?? moveColumns(timeZone)
  columnsByZone.set(timeZone, known)
  return known
}

/** Each thing that moved money at the desk on a day; a row opens the client's account. */
export function MoveTable({ moves, timeZone }: { readonly moves: readonly Move[]; readonly timeZone: string }) {
  return (
    <DataTable
      label={say('dayMoves')}
      columns={stableColumns(timeZone)}
      rows={moves}
      rowId={({ id }) => id}
      rowHref={({ clientId }) => paths.clinic.clientTab(clientId, 'money')}
      prefix="moves-"
      searchable={moves.length > 1}
      empty={null}
    />
  )
}
