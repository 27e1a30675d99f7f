'use client'

import { say as sayFiles } from '@/components/attachments/words'
import { Money } from '@/components/money/money'
import { DayText } from '@/components/time/day-text'
import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { TextLink } from '@/components/ui/text-link'
import type { ClaimRow } from '@/lib/data/views/money-claims'
import type { Page } from '@/lib/domain/page'
import { paths } from '@/lib/paths'
import { say } from './words'

const stateWord = ({ status }: ClaimRow) => (status === 'ready' ? say('claimReady') : say('claimWaiting'))

const stateOf = (row: ClaimRow) => <Chip state={row.status === 'ready' ? 'ready' : 'waits'}>{stateWord(row)}</Chip>

/** Where there is no room for a column of its own, the state stands below. */
const clientIn = (row: ClaimRow) => (
  <span className="grid gap-1">
    {row.clientName}
    <span className="md:hidden">{stateOf(row)}</span>
  </span>
)

const columns: readonly TableColumn<ClaimRow>[] = [
  {
    id: 'day',
    head: say('serviceDay'),
    value: (row) => row.serviceOn,
    cell: (row) => <DayText day={row.serviceOn} />,
    sortable: true,
  },
  { id: 'client', head: say('client'), value: (row) => row.clientName, cell: clientIn, sortable: true, searchable: true, wraps: true },
  { id: 'payer', head: say('claimPayer'), value: (row) => row.payerName, sortable: true, searchable: true, from: 'md' },
  {
    id: 'lines',
    head: say('claimLines'),
    value: (row) => row.lines.map(({ code }) => code).join(' '),
    sortable: false,
    cell: (row) => (
      <ul className="grid gap-0.5">
        {row.lines.map((line) => (
          <li key={line.number} className="flex justify-between gap-4 whitespace-nowrap">
            <span>
              {[line.code, ...line.modifiers].join('-')} × {line.units} · POS {line.placeOfService}
            </span>
            {row.lines.length > 1 && <Money cents={line.chargedCents} />}
          </li>
        ))}
      </ul>
    ),
    searchable: true,
    from: 'md',
  },
  {
    id: 'charged',
    head: say('charged'),
    value: (row) => row.chargedCents,
    cell: (row) => <Money cents={row.chargedCents} />,
    align: 'end',
    sortable: true,
  },
  {
    id: 'state',
    head: say('state'),
    value: (row) => row.status,
    cell: stateOf,
    choices: [
      { value: 'ready', label: say('claimReady') },
      { value: 'waiting', label: say('claimWaiting') },
    ],
    from: 'md',
  },
  {
    id: 'files',
    head: sayFiles('ofClaim'),
    value: (row) => row.files,
    cell: (row) => (
      <span className="whitespace-nowrap">
        <TextLink href={paths.clinic.filesOfClaim(row.clientId, row.id)}>{sayFiles('ofClaimCount', { count: row.files })}</TextLink>
      </span>
    ),
    sortable: false,
    from: 'md',
  },
  { id: 'number', head: say('claimNumber'), value: (row) => row.number, searchable: true, from: 'lg' },
]

/** A page of claims with their lines, to be read; a row opens the client's account. */
export function ClaimsTable({ items, total, isMore, pageSize }: Page<ClaimRow>) {
  return (
    <DataTable
      label={say('claimsTitle')}
      columns={columns}
      rows={items}
      serverTotal={total}
      serverMore={isMore}
      pageSize={pageSize}
      rowId={({ id }) => id}
      rowName={({ number }) => number}
      rowHref={({ clientId }) => paths.clinic.clientTab(clientId, 'money')}
      searchable
      empty={say('claimsEmpty')}
    />
  )
}
