'use client'

import { DayRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { saveClosureAction } from '@/lib/actions/practice'
import type { LocationRow } from '@/lib/domain/practice/location-row'
import { saveClosureInput } from '@/lib/inputs/practice/save-closure'
import { sayDay } from '@/lib/messages/say-time'
import { SaveForm, useSaveForm } from './save-form'
import { say } from './words'

/** The days on which a location is closed from today on, and a way to add and take back one. */
export function Closures({ location, today, onClose }: { location: LocationRow; today: string; onClose: () => void }) {
  const form = useSaveForm({
    schema: saveClosureInput,
    action: saveClosureAction,
    defaultValues: { locationId: location.id, closedOn: '', reason: '', isClosed: true },
    onSaved: () => form.reset(),
  })
  const opening = useCommand(saveClosureAction)

  return (
    <Section title={say('closures')} heading="h3">
      {location.closures.length === 0 ? (
        <p className="text-muted">{say('closuresNone')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line">
          {location.closures.map(({ closedOn, reason }) => (
            <li key={closedOn} className="flex items-center justify-between gap-4 px-3 py-1.5">
              <span>
                <time dateTime={closedOn}>{sayDay(closedOn, { year: true })}</time>
                {reason && <span className="text-muted"> · {reason}</span>}
              </span>
              <Button
                variant="quiet"
                busy={opening.busy}
                onClick={() => opening.run({ locationId: location.id, closedOn, reason, isClosed: false })}
              >
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
