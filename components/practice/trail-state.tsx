import { Notice } from '@/components/ui/notice'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { say } from './words'

type Look = {
  readonly at: Date
  readonly by: string | null
  readonly first: number
  readonly last: number
  readonly broken: { readonly seq: number; readonly problem: string } | null
}

export type TrailStateProps = {
  readonly timeZone: string
  readonly lastLook: Look | null
  readonly lastWhole: Look | null
  readonly signed: { readonly seq: number; readonly at: Date; readonly takenAt: Date | null } | null
  readonly goesTo: { readonly file: boolean; readonly mail: string | null }
  readonly publicKeys: readonly { readonly id: string; readonly key: string }[]
}

/** Whether the trail held when it was last looked at, by whom, and what proves it outside this database. */
export function TrailState({ timeZone, lastLook, lastWhole, signed, goesTo, publicKeys }: TrailStateProps) {
  const when = (at: Date) => sayDayAndTime(at, timeZone, 'year')
  const nameOf = ({ by }: Look) => by ?? say('auditByWorker')
  const broken = lastLook?.broken ?? lastWhole?.broken ?? null
  return (
    <div className="grid gap-2 text-sm">
      {broken && (
        <Notice tone="stops" role="alert">
          {say('auditBroken', { ...broken })}
        </Notice>
      )}
      {lastLook && (
        <p>{say('auditLastLook', { at: when(lastLook.at), name: nameOf(lastLook), first: lastLook.first, last: lastLook.last })}</p>
      )}
      <p>{lastWhole ? say('auditLastWhole', { at: when(lastWhole.at), name: nameOf(lastWhole) }) : say('auditNeverWhole')}</p>
      {publicKeys.length === 0 && <Notice tone="waits">{say('auditNoKey')}</Notice>}
      {signed && (
        <p>
          {say('auditSigned', { seq: signed.seq, at: when(signed.at) })} {signed.takenAt && say('auditTaken', { at: when(signed.takenAt) })}{' '}
          {goesTo.mail && say('auditMailed', { address: goesTo.mail })}
        </p>
      )}
      {publicKeys.length > 0 && !goesTo.file && !goesTo.mail && <Notice tone="waits">{say('auditNotTaken')}</Notice>}
      {publicKeys.length > 0 && (
        <details>
          <summary className="cursor-pointer text-muted">{say('auditKeys')}</summary>
          <ul className="grid gap-1 pt-1">
            {publicKeys.map(({ id, key }) => (
              <li key={id} className="break-all font-mono text-xs">
                {id}: {key}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
