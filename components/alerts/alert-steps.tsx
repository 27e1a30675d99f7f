import type { TimeZone } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayDayAndTime } from '@/lib/messages/say-time'

type Step = {
  readonly id: string
  readonly toName: string | null
  readonly toRole: string | null
  readonly channel: string
  readonly at: Date
  readonly outcome: string
  readonly words: string | null
}

const channels: Readonly<Record<string, string>> = {
  mail: 'by mail',
  screen: 'on screen',
  phone: 'by phone',
  in_person: 'in person',
  sms: 'by text',
}
const outcomes: Readonly<Record<string, string>> = {
  sent: 'told',
  delivered: 'told',
  failed: 'could not be told',
  reached: 'reached',
  not_reached: 'not reached',
}

/** Who was told, how, when, and what came of it. */
export function AlertSteps({ steps, timeZone }: { readonly steps: readonly Step[]; readonly timeZone: TimeZone }) {
  return (
    <ol className="grid gap-1.5">
      {steps.map(({ id, toName, toRole, channel, at, outcome, words }) => (
        <li key={id}>
          <span className="tabular-nums">{sayDayAndTime(at, timeZone)}</span>
          {` · ${toName ?? labelOf('role', toRole ?? '')} ${outcomes[outcome] ?? outcome} ${channels[channel] ?? channel}`}
          {words && <span className="text-muted">{` · ${words}`}</span>}
        </li>
      ))}
    </ol>
  )
}
