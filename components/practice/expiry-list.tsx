'use client'

import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { EmptyState } from '@/components/ui/empty-state'
import type { ExpiryWarning } from '@/lib/domain/credentials/expiry-forecast'
import { labelOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { paths, withQuery } from '@/lib/paths'
import { say } from './words'

export type ExpiryLine = ExpiryWarning & {
  readonly holder: 'clinician' | 'prescriber' | 'facility'
  readonly holderId: string
  readonly holderName: string
  readonly visitsAfter: number
}

const leftText = ({ daysLeft }: ExpiryLine) =>
  daysLeft < 0 ? say('lapsed', { days: -daysLeft }) : daysLeft === 0 ? say('endsToday') : say('daysLeft', { days: daysLeft })

const tone = ({ step, renewalOnFile }: ExpiryLine) => (renewalOnFile ? 'ready' : step <= 7 ? 'stops' : step <= 60 ? 'waits' : 'neutral')

const columns: readonly TableColumn<ExpiryLine>[] = [
  { id: 'who', head: say('expiryWho'), value: ({ holderName }) => holderName },
  {
    id: 'what',
    head: say('expiryWhat'),
    value: ({ kind, state }) => `${labelOf('credentialKind', kind)}${state ? ` ${state}` : ''}`,
  },
  {
    id: 'ends',
    head: say('expiryEnds'),
    value: ({ endsOn }) => endsOn,
    cell: ({ endsOn }) => <time dateTime={endsOn}>{sayDay(endsOn, 'year')}</time>,
    from: 'md',
  },
  {
    id: 'left',
    head: say('expiryLeft'),
    value: ({ daysLeft }) => daysLeft,
    cell: (line) => (
      <Chip state={tone(line)} size="small">
        {leftText(line)}
      </Chip>
    ),
  },
  {
    id: 'renewal',
    head: say('expiryState'),
    value: ({ renewalOnFile }) => say(renewalOnFile ? 'renewalThere' : 'renewalMissing'),
    from: 'lg',
  },
  {
    id: 'visits',
    head: say('expiryVisits'),
    align: 'end',
    value: ({ visitsAfter }) => visitsAfter,
    cell: ({ visitsAfter }) => say('visitsAfter', { count: visitsAfter }),
    from: 'md',
  },
]

/** Where the row leads: the credential, or the facility that holds its certificate itself. */
const hrefOf = ({ holder, holderId, credentialId }: ExpiryLine) =>
  holder === 'facility' && holderId === credentialId
    ? withQuery(paths.clinic.setting('facilities'), { open: holderId })
    : withQuery(paths.clinic.setting('credentials'), { open: credentialId })

/** What ends soon, soonest first, with the visits that rest on it. */
export function ExpiryList({ lines, within }: { lines: readonly ExpiryLine[]; within: number }) {
  if (lines.length === 0) return <EmptyState>{say('expiringNone', { days: within })}</EmptyState>
  return (
    <DataTable
      label={say('expiringList')}
      columns={columns}
      rows={lines}
      rowId={({ credentialId }) => credentialId}
      rowHref={hrefOf}
      empty={null}
      searchable={false}
      prefix="expiry-"
    />
  )
}
