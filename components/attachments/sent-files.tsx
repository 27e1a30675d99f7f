import { Paperclip } from 'lucide-react'
import type { SentFile } from '@/lib/data/views/attachments'
import { mayBeOpened } from '@/lib/domain/attachments/kinds'
import { paths } from '@/lib/paths'
import { say, saySize } from './words'

/** The files that came with a message; nothing when none did. */
export function SentFiles({ files }: { readonly files: readonly SentFile[] }) {
  if (files.length === 0) return null
  return (
    <ul className="grid gap-1">
      {files.map(({ id, name, sizeBytes, scan }) => (
        <li key={id} className="flex min-w-0 flex-wrap items-center gap-2 text-sm">
          <Paperclip aria-hidden="true" className="size-4 shrink-0 text-muted" />
          {mayBeOpened(scan) ? (
            <a
              href={paths.api.attachment(id)}
              className="inline-flex min-h-11 items-center break-all font-medium text-lagoon underline underline-offset-4"
              aria-label={say('downloadOf', { name })}
            >
              {name}
            </a>
          ) : (
            <span>
              {name} · {say(scan === 'infected' ? 'scan_infected' : 'scan_waiting')}
            </span>
          )}
          <span className="text-muted">{saySize(sizeBytes)}</span>
        </li>
      ))}
    </ul>
  )
}
