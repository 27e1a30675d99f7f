import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'

export type ThreadLine = {
  readonly id: string
  readonly href: string
  readonly subject: string
  readonly about: string | null
  readonly audience: string
  readonly lastMessageAt: Date
  readonly isNew: boolean
}

/** Conversations, the latest first. */
export function ThreadList({ threads, timeZone, empty }: { threads: readonly ThreadLine[]; timeZone: string; empty: string }) {
  if (threads.length === 0) return <EmptyState title="No messages yet">{empty}</EmptyState>
  return (
    <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
      {threads.map(({ id, href, subject, about, audience, lastMessageAt, isNew }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-5 py-4">
          <div className="grid gap-0.5">
            <TextLink href={href}>{subject}</TextLink>
            <p className="text-muted text-sm">
              {about && `${about} · `}
              <ZonedTime at={lastMessageAt} timeZone={timeZone} day="short" />
            </p>
          </div>
          <span className="flex gap-2">
            {about && audience === 'care_team' && <Chip icon={null}>Care team only</Chip>}
            {isNew && <Chip state="info">New</Chip>}
          </span>
        </li>
      ))}
    </ul>
  )
}
