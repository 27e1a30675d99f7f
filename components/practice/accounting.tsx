import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { DisclosureKind, DisclosureReason } from '@/lib/domain/practice/disclosures'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay, sayDayAndTime } from '@/lib/messages/say-time'
import { TakeOutDisclosure } from './disclosure-forms'
import { type SettingsKey, say } from './words'

type Line = {
  readonly seq: number
  readonly at: Date
  readonly kind: DisclosureKind
  readonly isCounted: boolean
  readonly to: string | null
}

const words = {
  referral: 'disclosureReferral',
  'opened-outside': 'disclosureOpened',
  'file-outside': 'disclosureFile',
  driver: 'disclosureDriver',
  call: 'disclosureCall',
} as const satisfies Record<DisclosureKind, SettingsKey>

type Noted = {
  readonly id: string
  readonly disclosedOn: LocalDate
  readonly recipient: string
  readonly address: string | null
  readonly what: string
  readonly reason: DisclosureReason
}

type Props = {
  readonly clientName: string
  readonly practice: string
  readonly since: Date
  readonly until: Date
  readonly timeZone: string
  readonly lines: readonly Line[]
  readonly noted: readonly Noted[]
}

/** The list as it is handed to the client. */
export function Accounting({ clientName, practice, since, until, timeZone, lines, noted }: Props) {
  const when = (at: Date) => sayDayAndTime(at, timeZone, 'year')
  const counted = lines.filter(({ isCounted }) => isCounted)
  return (
    <article className="grid gap-6">
      <header className="grid gap-1">
        <h2 className="section-title">{say('disclosuresOf', { name: clientName })}</h2>
        <p className="text-muted text-sm">{say('disclosuresSince', { from: when(since), until: when(until), practice })}</p>
      </header>
      <Section title={say('disclosuresCounted')} heading="h3">
        {noted.length > 0 && <NotedLines noted={noted} />}
        {(counted.length > 0 || noted.length === 0) && <Lines lines={counted} none={say('disclosuresCountedNone')} when={when} />}
      </Section>
      <Section title={say('disclosuresOther')} detail={say('disclosuresOtherDetail')} heading="h3">
        <Lines lines={lines.filter(({ isCounted }) => !isCounted)} none={say('disclosuresOtherNone')} when={when} />
      </Section>
      <p className="text-muted text-sm">{say('disclosuresMore')}</p>
    </article>
  )
}

function Lines({ lines, none, when }: { readonly lines: readonly Line[]; readonly none: string; readonly when: (at: Date) => string }) {
  if (lines.length === 0) return <EmptyState>{none}</EmptyState>
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {lines.map(({ seq, at, kind, to }) => (
        <li key={seq} className="grid gap-0.5 px-4 py-2.5">
          <p>
            <span className="font-medium">{to ?? say('disclosureSomebody')}</span> <span className="text-muted text-sm">{when(at)}</span>
          </p>
          <p className="text-sm">{say(words[kind])}</p>
        </li>
      ))}
    </ul>
  )
}

const NotedLines = ({ noted }: { readonly noted: readonly Noted[] }) => (
  <ul className="divide-y divide-line rounded-card border border-line bg-surface">
    {noted.map(({ id, disclosedOn, recipient, address, what, reason }) => (
      <li key={id} className="grid gap-0.5 px-4 py-2.5">
        <p>
          <span className="font-medium">{[recipient, address].filter(Boolean).join(', ')}</span>{' '}
          <span className="text-muted text-sm">{sayDay(disclosedOn, 'year')}</span>
        </p>
        <p className="text-sm">{say(`disclosureNoted_${reason}`)}</p>
        <p className="text-sm">{say('disclosureTold', { what })}</p>
        <TakeOutDisclosure noteId={id} to={recipient} day={sayDay(disclosedOn, 'year')} />
      </li>
    ))}
  </ul>
)
