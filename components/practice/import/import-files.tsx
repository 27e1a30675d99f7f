import Link from 'next/link'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import type { ImportLine } from '@/lib/domain/practice/import/import-preview'
import { paths } from '@/lib/paths'
import { say } from './words'

const looks = { staged: 'waits', done: 'ready', discarded: 'neutral' } as const

/** The files that were uploaded, the newest first. */
export function ImportFiles({ files, timeZone }: { readonly files: readonly ImportLine[]; readonly timeZone: string }) {
  if (files.length === 0) return <EmptyState>{say('filesNone')}</EmptyState>
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {files.map(({ id, kind, fileName, state, rowCount, stagedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
          <Link href={paths.clinic.importFile(id)} className="min-w-0 break-words font-medium underline underline-offset-4">
            {fileName}
          </Link>
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
            <span>
              {say(`kind_${kind}`)}, {say('previewDetail', { count: rowCount })}
            </span>
            <ZonedTime at={stagedAt} timeZone={timeZone} day="short" zone={false} />
            <Chip state={looks[state]} size="small">
              {say(`state_${state}`)}
            </Chip>
          </span>
        </li>
      ))}
    </ul>
  )
}
