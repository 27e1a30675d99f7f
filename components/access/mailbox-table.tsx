'use client'

import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { practiceUi } from '@/lib/messages/en/ui/practice'
import { say } from './words'

/** A kept mail, its time in words. */
export type MailLine = {
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly sent: string
  readonly sentAt: string
}

const columns: readonly TableColumn<MailLine>[] = [
  {
    id: 'sent',
    head: say('mailboxSent'),
    value: ({ sentAt }) => sentAt,
    cell: ({ sent }) => sent,
    sortable: true,
    width: 'w-64',
    from: 'md',
  },
  { id: 'recipient', head: say('mailboxRecipient'), value: ({ recipient }) => recipient, sortable: true, searchable: true },
  { id: 'subject', head: say('mailboxSubject'), value: ({ subject }) => subject, searchable: true },
]

/** The mail this instance has sent, newest first. A line opens its words. */
export function MailboxTable({ mails }: { readonly mails: readonly MailLine[] }) {
  return (
    <DataTable
      label={practiceUi.mailbox}
      columns={columns}
      rows={mails}
      rowId={({ id }) => id}
      rowName={({ subject }) => subject}
      openParam="open"
      empty={practiceUi.mailboxEmpty}
    />
  )
}
