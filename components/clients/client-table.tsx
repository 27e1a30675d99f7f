'use client'

import { type ReactNode, useMemo } from 'react'
import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { type ClientStatus, isOnTheWay } from '@/lib/domain/clients/client-status'
import { clientsUi } from '@/lib/messages/en/ui/clients'
import { labelOf, labelsOf } from '@/lib/messages/label'
import { sayDayAt } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { say } from './merging-words'

export type ClientTableRow = {
  readonly id: string
  readonly name: string
  readonly legalName: string
  readonly status: ClientStatus
  readonly stage: string
  readonly state: string
  readonly therapist: string | null
  readonly program: string | null
  readonly nextVisitAt: Date | null
  readonly alerts: number
  readonly mergedIntoId: string | null
}

const columnsIn = (timeZone: string): readonly TableColumn<ClientTableRow>[] => [
  {
    id: 'name',
    head: 'Name',
    value: ({ name, legalName }) => (name === legalName ? name : `${name} (${legalName})`),
    cell: ({ name, alerts, mergedIntoId }) => (
      <span className="flex items-center gap-2">
        <span className="font-medium">{name}</span>
        {mergedIntoId && (
          <Chip state="waits" size="small">
            {say('chip')}
          </Chip>
        )}
        {alerts > 0 && (
          <Chip state="stops" size="small">
            Safety
          </Chip>
        )}
      </span>
    ),
    width: 'min-w-48',
  },
  {
    id: 'status',
    head: 'Status',
    value: ({ status }) => status,
    cell: ({ status }) => labelOf('clientStatus', status),
    choices: labelsOf('clientStatus'),
  },
  {
    id: 'stage',
    head: 'Step',
    value: ({ status, stage }) => (isOnTheWay(status) ? stage : null),
    cell: ({ status, stage }) => (isOnTheWay(status) ? labelOf('clientStage', stage) : '–'),
    choices: labelsOf('clientStage'),
    from: 'md',
  },
  {
    id: 'therapist',
    head: 'Primary therapist',
    value: ({ therapist }) => therapist,
    cell: ({ therapist }) => therapist ?? 'Nobody yet',
    from: 'md',
  },
  {
    id: 'program',
    head: 'Coverage',
    value: ({ program }) => program,
    cell: ({ program }) => (program ? labelOf('coverageProgram', program) : 'None on file'),
    choices: labelsOf('coverageProgram'),
    sortable: false,
    from: 'lg',
  },
  { id: 'state', head: 'State', value: ({ state }) => state, from: 'xl' },
  {
    id: 'next',
    head: 'Next visit',
    value: ({ nextVisitAt }) => nextVisitAt?.getTime() ?? null,
    cell: ({ nextVisitAt }) => (nextVisitAt ? sayDayAt(nextVisitAt, timeZone) : '–'),
    sortable: false,
    from: 'md',
  },
]

type ClientTableProps = {
  /** A page of those the search box found, or of everybody. */
  readonly items: readonly ClientTableRow[]
  readonly total: number
  readonly pageSize: number
  readonly timeZone: string
  readonly tools?: ReactNode
}

/** The clients of the practice, to search, sort and open. */
export function ClientTable({ items, total, pageSize, timeZone, tools }: ClientTableProps) {
  const columns = useMemo(() => columnsIn(timeZone), [timeZone])
  return (
    <DataTable
      label="Clients"
      columns={columns}
      rows={items}
      serverTotal={total}
      pageSize={pageSize}
      serverSearch
      tools={tools}
      rowId={({ id }) => id}
      rowHref={({ id, mergedIntoId }) => paths.clinic.client(mergedIntoId ?? id)}
      rowName={({ name }) => name}
      empty={clientsUi.listEmpty}
    />
  )
}
