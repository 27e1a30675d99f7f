'use client'

import Link from 'next/link'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { DescriptionList } from '@/components/ui/description-list'
import { Drawer } from '@/components/ui/drawer'
import { TextLink } from '@/components/ui/text-link'
import { labelOf } from '@/lib/messages/label'
import { paths, withQuery } from '@/lib/paths'
import { AuditDays } from './audit-days'
import type { AuditEntry } from './audit-entry'
import { outcomeChoices, outcomeLook, roleChoices } from './audit-words'
import { useOpenRow } from './settings-list'
import { say } from './words'

const columnsIn = (timeZone: string): readonly TableColumn<AuditEntry>[] => [
  {
    id: 'when',
    head: say('auditWhen'),
    cell: ({ at }) => <ZonedTime at={at} timeZone={timeZone} day="year" zone={false} />,
    sortable: false,
  },
  {
    id: 'role',
    head: say('auditWho'),
    value: ({ role }) => role,
    cell: ({ actorName, role }) => (
      <>
        {actorName ?? labelOf('role', role)}
        {actorName && <span className="text-muted"> · {labelOf('role', role)}</span>}
      </>
    ),
    choices: roleChoices,
    sortable: false,
  },
  { id: 'what', head: say('auditWhat'), cell: ({ what }) => what, sortable: false, wraps: true },
  {
    id: 'outcome',
    head: say('auditOutcome'),
    value: ({ outcome }) => outcome,
    cell: ({ outcome }) => <OutcomeChip outcome={outcome} />,
    choices: outcomeChoices,
    sortable: false,
  },
  { id: 'client', head: say('auditClient'), cell: ({ clientName }) => clientName ?? '', sortable: false, from: 'md' },
]

function OutcomeChip({ outcome }: { outcome: string }) {
  const { state, text } = outcomeLook(outcome)
  return (
    <Chip state={state} size="small">
      {text}
    </Chip>
  )
}

type Props = {
  readonly rows: readonly AuditEntry[]
  readonly total: number
  readonly isMore?: boolean | undefined
  readonly pageSize: number
  readonly timeZone: string
}

/** The trail, page by page, with each entry in a drawer. */
export function AuditList({ rows, total, isMore, pageSize, timeZone }: Props) {
  const [open, setOpen] = useOpenRow()
  const entry = rows.find(({ seq }) => String(seq) === open)
  return (
    <>
      <DataTable
        label={say('navAudit')}
        columns={columnsIn(timeZone)}
        rows={rows}
        rowId={({ seq }) => String(seq)}
        onOpen={({ seq }) => setOpen(String(seq))}
        empty={say('auditEmpty')}
        serverTotal={total}
        serverMore={isMore}
        pageSize={pageSize}
        tools={<AuditDays />}
      />
      <Drawer
        open={entry !== undefined}
        onClose={() => setOpen(null)}
        title={entry ? say('auditEntry', { seq: entry.seq }) : ''}
        chips={entry && <OutcomeChip outcome={entry.outcome} />}
      >
        {entry && (
          <div className="text-sm">
            <Entry entry={entry} timeZone={timeZone} />
          </div>
        )}
      </Drawer>
    </>
  )
}

function Entry({ entry, timeZone }: { entry: AuditEntry; timeZone: string }) {
  return (
    <div className="grid gap-5">
      <DescriptionList
        items={[
          { key: 'when', term: say('auditWhen'), value: <ZonedTime at={entry.at} timeZone={timeZone} day="long" /> },
          { key: 'who', term: say('auditWho'), value: `${entry.actorName ?? '—'} · ${labelOf('role', entry.role)}` },
          { key: 'what', term: say('auditWhat'), value: entry.what },
          { key: 'name', term: say('auditName'), value: <span className="font-mono text-xs">{entry.command}</span> },
          ...(entry.clientId
            ? [
                {
                  key: 'client',
                  term: say('auditClient'),
                  value: (
                    <Link href={paths.clinic.client(entry.clientId)} className="underline underline-offset-4">
                      {entry.clientName ?? entry.clientId}
                    </Link>
                  ),
                },
              ]
            : []),
          ...(entry.objectId
            ? [{ key: 'object', term: say('auditObject'), value: <span className="break-all font-mono text-xs">{entry.objectId}</span> }]
            : []),
          ...entry.details.map(({ key, term, value }) => ({
            key: `detail ${key}`,
            term,
            value: <span className="break-words">{value}</span>,
          })),
        ]}
      />
      <TextLink href={withQuery(paths.clinic.audit, { q: entry.objectId ?? entry.command })}>{say('auditSame')}</TextLink>
    </div>
  )
}
