import { type ListedTask, TaskList } from '@/components/clients/task-list'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { UnsignedNote } from '@/lib/data/views/own-work'
import type { First } from '@/lib/domain/page'
import { label } from '@/lib/messages/label'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

type OwnWorkProps = {
  readonly work: {
    readonly notes: First<UnsignedNote>
    readonly results: { readonly items: readonly ListedTask[]; readonly total: number }
    readonly caseload: number
  }
  readonly now: Date
  readonly timeZone: string
}

/** What waits for a therapist beside the visits of the day. */
export function OwnWork({ work, now, timeZone }: OwnWorkProps) {
  const { notes, results, caseload } = work
  return (
    <>
      <Section
        title={t('scheduling.ownNotes', { count: notes.total })}
        detail={notes.total > notes.items.length ? t('scheduling.ownNotesShown', { count: notes.items.length }) : undefined}
        aside={<TextLink href={paths.clinic.caseload}>{t('scheduling.ownClients', { count: caseload })}</TextLink>}
      >
        {notes.items.length > 0 && (
          <Card padding="flush">
            <ul className="divide-y divide-line">
              {notes.items.map(({ appointmentId, who, kind, startsAt, timeZone: zone, isBegun }) => (
                <li key={appointmentId} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2">
                  <span className="mr-auto">
                    {who} · {label('appointmentKind', kind)} · {sayDayAndTime(startsAt, zone)}
                  </span>
                  <Chip size="small" state={isBegun ? 'waits' : 'neutral'}>
                    {t(isBegun ? 'scheduling.noteBegun' : 'scheduling.noteNone')}
                  </Chip>
                  <TextLink href={paths.clinic.note(appointmentId)}>
                    {t('scheduling.writeNote')}
                    <VisuallyHidden>{`: ${who}`}</VisuallyHidden>
                  </TextLink>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </Section>
      {results.total > 0 && (
        <Section
          title={t('scheduling.ownResults', { count: results.total })}
          aside={results.total > results.items.length && <TextLink href={paths.clinic.tasks}>{t('tasks.allOfThem')}</TextLink>}
        >
          <Card padding="flush">
            <TaskList tasks={results.items} now={now} timeZone={timeZone} />
          </Card>
        </Section>
      )}
    </>
  )
}
