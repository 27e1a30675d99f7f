'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextInput } from '@/components/ui/text-input'
import { endJourneyAction } from '@/lib/actions/journeys-day'
import type { OtherEnding } from '@/lib/domain/journeys/rule-ending'
import { labelOf } from '@/lib/messages/label'
import { sayDayAt } from '@/lib/messages/say-time'
import type { ConsoleFacts } from './types'

/** The other ways a journey ends: without a dose, against advice, or to hospital. What happened is always written down. */
export function EndingPanel({ journey }: { readonly journey: ConsoleFacts }) {
  const router = useRouter()
  const noDose = journey.doses.length === 0
  const [outcome, setOutcome] = useState<OtherEnding>(noDose ? 'no_dose' : 'left_against_advice')
  const [reason, setReason] = useState('')
  const [toldWhom, setToldWhom] = useState('')
  const [companionPresent, setCompanionPresent] = useState(false)
  const [integration, setIntegration] = useState<'keep' | 'cancel'>('keep')
  const end = useCommand(endJourneyAction, () => router.refresh())
  const home = journey.setting === 'home' || journey.setting === 'telehealth'
  const ride = journey.rideHome
  const companion = home ? `${ride?.sitterName ?? 'The sitter'} is with them` : `${ride?.driverName ?? 'The driver'} is here`
  return (
    <Card title="Ending another way">
      <Disclosure summary={noDose ? 'End without a dose, or they leave' : 'They leave against advice, or go to hospital'}>
        <div className="grid gap-4 pt-2">
          <RadioGroup
            legend="How it ends"
            value={outcome}
            onChange={(value) => setOutcome(value as OtherEnding)}
            options={[
              ...(noDose ? [{ value: 'no_dose', label: 'Without a dose' }] : []),
              { value: 'left_against_advice', label: 'They leave against advice' },
              { value: 'transferred', label: 'They go to hospital' },
            ]}
          />
          <Field label="Why">
            <TextInput value={reason} onChange={(event) => setReason(event.target.value)} maxLength={500} />
          </Field>
          {outcome === 'no_dose' ? (
            <>
              <Checkbox label={companion} checked={companionPresent} onChange={(event) => setCompanionPresent(event.target.checked)} />
              {journey.left.length > 0 && (
                <RadioGroup
                  legend={`Still booked: ${journey.left
                    .map(({ kind, startsAt }) => `${labelOf('appointmentKind', kind)} on ${sayDayAt(startsAt, journey.timeZone)}`)
                    .join(', ')}`}
                  value={integration}
                  onChange={(value) => setIntegration(value as typeof integration)}
                  options={[
                    { value: 'keep', label: 'Keep it, to talk about today' },
                    { value: 'cancel', label: 'Cancel it' },
                  ]}
                />
              )}
            </>
          ) : (
            <Field label="Who was told" required={false}>
              <TextInput value={toldWhom} onChange={(event) => setToldWhom(event.target.value)} maxLength={200} />
            </Field>
          )}
          <FormTrouble trouble={end.trouble} message={end.problem ?? undefined} />
          {end.ruling && <FindingsNotice ruling={end.ruling} reader="staff" timeZone={journey.timeZone} />}
          <Button
            size="console"
            variant="danger"
            busy={end.busy}
            onClick={() => end.run({ appointmentId: journey.id, outcome, reason, toldWhom, companionPresent, integration })}
          >
            {outcome === 'no_dose' ? 'End without a dose' : 'Write down how it ended'}
          </Button>
        </div>
      </Disclosure>
    </Card>
  )
}
