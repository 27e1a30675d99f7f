import { ZonedRange } from '@/components/time/zoned-range'
import { ZonedTime } from '@/components/time/zoned-time'
import { Chip } from '@/components/ui/chip'
import { type NoteFacts, noteParts, pairParts } from './types'

type Props = { readonly note: NoteFacts; readonly timeZone: string }

/** A note as it stands: its words, its times, who signed it when, and what was added later. */
export function NoteRead({ note, timeZone }: Props) {
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Chip state={note.status === 'signed' ? 'ready' : 'waits'}>{note.status === 'signed' ? 'Signed and locked' : 'Draft'}</Chip>
        {note.diagnosisCodes.map((code) => (
          <Chip key={code} plain>
            {code}
          </Chip>
        ))}
        {note.startedAt && note.stoppedAt && (
          <span className="text-muted">
            <ZonedRange start={note.startedAt} end={note.stoppedAt} timeZone={timeZone} />
            {note.timesReason && ` · ${note.timesReason}`}
          </span>
        )}
      </div>
      {[...noteParts, ...pairParts].map(({ name, label }) =>
        note.body[name] ? (
          <div key={name} className="grid gap-0.5">
            <h3 className="text-muted text-sm">{label}</h3>
            <p className="max-w-column whitespace-pre-wrap">{note.body[name]}</p>
          </div>
        ) : null,
      )}
      <p className="text-muted text-sm">
        {note.author}
        {note.signedAt && (
          <>
            , signed <ZonedTime at={note.signedAt} timeZone={timeZone} day="year" />
          </>
        )}
      </p>
      {note.addenda.map((added) => (
        <div key={added.id} className="grid gap-0.5 border-line border-l-2 pl-4">
          <p className="max-w-column whitespace-pre-wrap">{added.text}</p>
          {added.startedAt && added.stoppedAt && (
            <p>
              <ZonedRange start={added.startedAt} end={added.stoppedAt} timeZone={timeZone} />
            </p>
          )}
          {pairParts.map(({ name, label }) => added.parts[name] && <p key={name}>{`${label}: ${added.parts[name]}`}</p>)}
          <p className="text-muted text-sm">
            Added by {added.author}
            {added.signedAt && (
              <>
                , <ZonedTime at={added.signedAt} timeZone={timeZone} day="year" />
              </>
            )}
          </p>
        </div>
      ))}
    </div>
  )
}
