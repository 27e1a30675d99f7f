'use client'

import { Chip, type ChipState } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { EmptyState } from '@/components/ui/empty-state'
import type { ConsultRow } from '@/lib/data/views/consults'
import type { ConsultStatus } from '@/lib/domain/consults/consult-status'
import { label, labelOf, labelsOf } from '@/lib/messages/label'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { say } from './words'

export type ConsultLine = Omit<ConsultRow, 'clientId'>

const states: Record<ConsultStatus, ChipState> = {
  requested: 'waits',
  booked: 'waits',
  held: 'info',
  converted: 'ready',
  declined: 'neutral',
  cancelled: 'neutral',
  no_show: 'stops',
}

/** The state of a consult as picture and word. */
export const ConsultChip = ({ status }: { status: ConsultStatus }) => <Chip state={states[status]}>{label('consultStatus', status)}</Chip>

const NEEDS_OUTCOME = 'needs-outcome'

const columnsIn = (timeZone: string): readonly TableColumn<ConsultLine>[] => [
  {
    id: 'when',
    head: say('colWhen'),
    value: ({ startsAt }) => startsAt,
    cell: ({ startsAt }) => (startsAt ? sayDayAndTime(new Date(startsAt), timeZone) : say('noCall')),
    searchable: false,
  },
  { id: 'name', head: say('colName'), value: ({ name }) => name },
  {
    id: 'status',
    head: say('colStatus'),
    value: ({ status, needsOutcome }) => (needsOutcome ? NEEDS_OUTCOME : status),
    cell: ({ status, needsOutcome }) => (needsOutcome ? <Chip state="stops">{say('needsOutcome')}</Chip> : <ConsultChip status={status} />),
    choices: [{ value: NEEDS_OUTCOME, label: say('needsOutcome') }, ...labelsOf('consultStatus')],
  },
  {
    id: 'coverage',
    head: say('colCoverage'),
    value: ({ coverageType }) => coverageType,
    cell: ({ coverageType }) => labelOf('coverageShort', coverageType),
    choices: labelsOf('coverageShort'),
    from: 'md',
  },
  {
    id: 'indication',
    head: say('colIndication'),
    value: ({ indication }) => indication,
    cell: ({ indication }) => labelOf('indication', indication),
    choices: labelsOf('indication'),
    from: 'lg',
  },
  { id: 'place', head: say('colPlace'), value: ({ place }) => place, from: 'lg' },
  { id: 'with', head: say('colWith'), value: ({ withName }) => withName, from: 'xl' },
]

const known = new Map<string, readonly TableColumn<ConsultLine>[]>()

function columnsFor(timeZone: string) {
  const columns = known.get(timeZone) ?? columnsIn(timeZone)
  known.set(timeZone, columns)
  return columns
}

/** Everybody who booked a call, to be worked. */
export function ConsultList({ rows, timeZone }: { readonly rows: readonly ConsultLine[]; readonly timeZone: string }) {
  return (
    <DataTable
      label={say('listTitle')}
      columns={columnsFor(timeZone)}
      rows={rows}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      rowHref={({ id }) => paths.clinic.consult(id)}
      empty={<EmptyState>{say('listEmpty')}</EmptyState>}
    />
  )
}
