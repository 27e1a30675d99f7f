import { Chip } from '@/components/ui/chip'
import { cx } from '@/components/ui/cx'
import { EmptyState } from '@/components/ui/empty-state'
import type { AttachmentRow } from '@/lib/data/views/attachments'
import { mayBeOpened } from '@/lib/domain/attachments/kinds'
import { label } from '@/lib/messages/label'
import { sayDayAt } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { RemoveFileForm } from './remove-file-form'
import { ShareFile } from './share-file'
import { say, saySize } from './words'

type Reader = 'client' | 'staff' | 'prescriber'

type Props = {
  readonly files: readonly AttachmentRow[]
  readonly timeZone: string
  readonly reader: Reader
  /** Whether the reader opens what was taken out. */
  readonly opensRemoved?: boolean
}

/** Files with a client, the newest first: what each is, from whom, who sees it, and what can be done with it. */
export function FileList({ files, timeZone, reader, opensRemoved = false }: Props) {
  if (files.length === 0) return <EmptyState>{say(reader === 'client' ? 'emptyPortal' : 'empty')}</EmptyState>
  return (
    <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
      {files.map((file) => (
        <li key={file.id} className="grid gap-2 px-5 py-4">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <div className="grid min-w-0 gap-0.5">
              <p className={cx('font-medium', file.removed && 'line-through')}>{label('attachmentKind', file.kind)}</p>
              <p className="break-words text-muted text-sm">
                {file.name} · {saySize(file.sizeBytes)}
              </p>
              <p className="text-muted text-sm">{lineOf(file, timeZone, reader)}</p>
            </div>
            <div className="flex flex-wrap items-center gap-2">
              <States file={file} reader={reader} />
              {mayBeOpened(file.scan) && (file.removed === null || opensRemoved) && (
                <a
                  href={paths.api.attachment(file.id)}
                  className="inline-flex min-h-11 items-center font-medium text-lagoon underline underline-offset-4"
                  aria-label={say('downloadOf', { name: file.name })}
                >
                  {say('download')}
                </a>
              )}
            </div>
          </div>
          {file.removed === null && <Deeds file={file} reader={reader} />}
        </li>
      ))}
    </ul>
  )
}

function lineOf({ uploadedName, uploadedAt, isMine, removed }: AttachmentRow, timeZone: string, reader: Reader): string {
  const when = sayDayAt(uploadedAt, timeZone, 'year')
  const added = isMine && reader !== 'staff' ? say('byYou', { when }) : say('by', { name: uploadedName, when })
  return removed ? `${added} · ${say('removedBy', { when: sayDayAt(removed.at, timeZone, 'year'), why: removed.why })}` : added
}

function States({ file, reader }: { readonly file: AttachmentRow; readonly reader: Reader }) {
  return (
    <>
      {file.removed && <Chip state="stops">{say('removed')}</Chip>}
      {file.claim && <Chip plain>{say('forClaim', { number: file.claim.number })}</Chip>}
      {file.isSent && <Chip plain>{say('inMessage')}</Chip>}
      {reader === 'staff' && !file.removed && (
        <Chip state={file.isShared ? 'info' : 'neutral'}>{say(file.isShared ? 'shared' : 'notShared')}</Chip>
      )}
      {file.scan !== 'clean' && reader !== 'client' && (
        <Chip state={file.scan === 'infected' ? 'stops' : file.scan === 'waiting' ? 'waits' : 'neutral'}>{say(`scan_${file.scan}`)}</Chip>
      )}
      {file.scan === 'waiting' && reader === 'client' && <Chip state="waits">{say('scan_waiting')}</Chip>}
      {file.scan === 'infected' && reader === 'client' && <Chip state="stops">{say('scan_infected')}</Chip>}
    </>
  )
}

function Deeds({ file, reader }: { readonly file: AttachmentRow; readonly reader: Reader }) {
  const isStaff = reader === 'staff'
  if (!isStaff && (!file.isMine || file.isSent)) return null
  return (
    <div className="grid gap-1">
      {isStaff && !file.isFromClient && !(file.isSent && file.isShared) && (
        <ShareFile attachmentId={file.id} name={file.name} isShared={file.isShared} />
      )}
      <RemoveFileForm attachmentId={file.id} name={file.name} reader={reader} />
    </div>
  )
}
