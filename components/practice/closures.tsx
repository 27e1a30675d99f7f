'use client'

import { DayRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { saveClosureAction, saveFacilityClosureAction } from '@/lib/actions/practice'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { SaveForm, useSaveForm } from './save-form'
import { say } from './words'

type Closed = { readonly closedOn: LocalDate; readonly reason: string }
type Place<Where> = { readonly where: Where; readonly closures: readonly Closed[]; readonly today: string; readonly onClose: () => void }

/** The days on which a location is closed. */
export function Closures(place: Place<{ readonly locationId: string }>) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-places')).saveClosureInput,
    action: saveClosureAction,
    defaultValues: { ...place.where, closedOn: '', reason: '', isClosed: true },
    onSaved: () => form.reset(),
  })
  const opening = useCommand(saveClosureAction)
  return (
    <ClosedDays
      {...place}
      form={form as unknown as DayForm}
      opening={opening}
      openAgain={(day) => opening.run({ ...place.where, ...day, isClosed: false })}
    />
  )
}

/** The days on which a partner facility is closed. */
export function FacilityClosures(place: Place<{ readonly facilityId: string }>) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-places')).saveFacilityClosureInput,
    action: saveFacilityClosureAction,
    defaultValues: { ...place.where, closedOn: '', reason: '', isClosed: true },
    onSaved: () => form.reset(),
  })
  const opening = useCommand(saveFacilityClosureAction)
  return (
    <ClosedDays
      {...place}
      form={form as unknown as DayForm}
      opening={opening}
      openAgain={(day) => opening.run({ ...place.where, ...day, isClosed: false })}
    />
  )
}

type DayForm = ReturnType<typeof useSaveForm<{ closedOn: string; reason: string }, unknown>>
type ClosedDaysProps = Omit<Place<unknown>, 'where'> & {
  readonly form: DayForm
  readonly opening: Pick<ReturnType<typeof useCommand>, 'busy' | 'trouble' | 'problem'>
  readonly openAgain: (day: Closed) => void
}

/** Closed days from today on, and a way to add and take back one. */
function ClosedDays({ closures, today, onClose, form, opening, openAgain }: ClosedDaysProps) {
  return (
    <Section title={say('closures')} heading="h3">
      {closures.length === 0 ? (
        <p className="text-muted">{say('closuresNone')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line">
          {closures.map(({ closedOn, reason }) => (
            <li key={closedOn} className="flex items-center justify-between gap-4 px-3 py-1.5">
              <span>
                <time dateTime={closedOn}>{sayDay(closedOn, 'year')}</time>
                {reason && <span className="text-muted"> · {reason}</span>}
              </span>
              <Button variant="quiet" busy={opening.busy} onClick={() => openAgain({ closedOn, reason })}>
                {say('openAgain')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FormTrouble trouble={opening.trouble} message={opening.problem ?? undefined} />
      <SaveForm form={form} onClose={onClose} saveLabel={say('closeDay')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <DayRow form={form} name="closedOn" label={say('closedOn')} min={today} />
          <TextRow form={form} name="reason" label={say('reason')} optional />
        </div>
      </SaveForm>
    </Section>
  )
}
