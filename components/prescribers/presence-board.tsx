'use client'

import { useRouter } from 'next/navigation'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { SaveForm, useSaveForm } from '@/components/practice/save-form'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { endPresenceAction, savePresenceAction } from '@/lib/actions/prescribers'
import type { Choice, PresenceLine } from '@/lib/domain/prescribers/presence-line'
import { sayDayAndTime, sayTime } from '@/lib/messages/say-time'
import { say } from './words'

type Props = {
  readonly presences: readonly PresenceLine[]
  readonly places: readonly Choice[]
  readonly prescribers: readonly Choice[]
  readonly today: string
  /** Read-only for those who may look and not write. */
  readonly mayWrite: boolean
  /** Whether whoever reads is the only one it is about: their name is not said at each line. */
  readonly isOwn?: boolean
  /** What stands where nobody is on site. */
  readonly none: string
}

/** Which prescriber is where and when, and a way to say so. */
export function PresenceBoard({ presences, places, prescribers, today, mayWrite, isOwn = false, none }: Props) {
  const router = useRouter()
  const ending = useCommand(endPresenceAction)
  return (
    <div className="grid gap-6">
      {presences.length === 0 ? (
        <EmptyState>{none}</EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {presences.map(({ id, prescriber, place, timeZone, startsAt, endsAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 px-3 py-2">
              <span>
                {isOwn ? place : `${prescriber}, ${place}`}
                <span className="block text-muted text-sm">
                  {sayDayAndTime(startsAt, timeZone)} – {sayTime(endsAt, timeZone)}
                </span>
              </span>
              {mayWrite && (
                <Button variant="quiet" busy={ending.busy} onClick={() => ending.run({ presenceId: id })}>
                  {say('presenceEnd')}
                  <VisuallyHidden>
                    : {prescriber}, {place}
                  </VisuallyHidden>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <FormTrouble trouble={ending.trouble} message={ending.problem ?? undefined} />
      {mayWrite && <NewPresence places={places} prescribers={prescribers} today={today} onSaved={() => router.refresh()} />}
    </div>
  )
}

type NewProps = Pick<Props, 'places' | 'prescribers' | 'today'> & { readonly onSaved: () => void }

function NewPresence({ places, prescribers, today, onSaved }: NewProps) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/prescribers')).savePresenceInput,
    action: savePresenceAction,
    defaultValues: {
      prescriberId: prescribers[0]?.value ?? '',
      place: places[0]?.value ?? '',
      on: today,
      startsTime: '09:00',
      endsTime: '17:00',
    },
    onSaved,
  })
  return (
    <Section title={say('presenceNew')}>
      <SaveForm form={form} onClose={() => form.reset()} saveLabel={say('presenceSave')}>
        <div className="grid gap-4 sm:grid-cols-2">
          {prescribers.length > 1 && <SelectRow form={form} name="prescriberId" label={say('presenceWho')} options={prescribers} />}
          <SelectRow form={form} name="place" label={say('presenceWhere')} options={places} />
          <DayRow form={form} name="on" label={say('presenceOn')} min={today} />
          <TextRow form={form} name="startsTime" label={say('presenceFrom')} inputMode="numeric" />
          <TextRow form={form} name="endsTime" label={say('presenceUntil')} inputMode="numeric" />
        </div>
      </SaveForm>
    </Section>
  )
}
