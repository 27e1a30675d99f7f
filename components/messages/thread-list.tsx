import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { ArchiveThread } from './archive-thread'

export type ThreadLine = {
  readonly id: string
  readonly href: string
  readonly subject: string
  readonly about: string | null
  readonly audience: string
  readonly lastMessageAt: Date
  readonly isNew: boolean
  readonly isArchived: boolean
}

type ThreadListProps = {
  readonly threads: readonly ThreadLine[]
  readonly timeZone: string
  readonly title?: string
  readonly empty: string
  /** Whether its reader puts conversations away from here. */
  readonly archives?: boolean
}

/** Conversations, the latest first. */
export function ThreadList({ threads, timeZone, title = 'No messages yet', empty, archives = false }: ThreadListProps) {
  if (threads.length === 0) return <EmptyState title={title}>{empty}</EmptyState>
  return (
    <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
      {threads.map(({ id, href, subject, about, audience, lastMessageAt, isNew, isArchived }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-5 py-4">
          <div className="grid gap-0.5">
            <TextLink href={href}>{subject}</TextLink>
            <p className="text-muted text-sm">
              {about && `${about} · `}
              <ZonedTime at={lastMessageAt} timeZone={timeZone} day="short" />
            </p>
          </div>
          <span className="flex flex-wrap items-center gap-2">
            {about && audience === 'care_team' && <Chip plain>Care team only</Chip>}
            {isNew && <Chip state="info">New</Chip>}
            {archives && <ArchiveThread thread={{ id, subject, lastMessageAt, isArchived }} named />}
          </span>
        </li>
      ))}
    </ul>
  )
}
