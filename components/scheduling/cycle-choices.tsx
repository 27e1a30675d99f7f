'use client'

import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/field-group'
import { Select } from '@/components/ui/select'
import { SlotPicker } from '@/components/ui/slot-picker'
import type { CycleFormat } from '@/lib/domain/coverage/format'
import type { PayerChoice } from '@/lib/domain/coverage/restriction'
import type { CycleRequest } from '@/lib/domain/regimens/cycle-request'
import type { LocalTime } from '@/lib/domain/time/local'
import { label, labelsOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import type { SaidDay } from '@/lib/messages/word-why-none'
import { ContactChoice } from './contact-choice'
import { OpenDays } from './open-days'
import { PayerSelect } from './payer-select'
import { timeSlots, timeText } from './time-text'
import { useAddress } from './use-address'

type Choice = { readonly id: string; readonly name: string }
type CycleChoicesProps = {
  readonly locationId: string
  readonly locations: readonly Choice[]
  readonly facilities: readonly Choice[]
  readonly clinicians: readonly Choice[]
  readonly request: CycleRequest
  readonly payers: readonly PayerChoice[]
  readonly days: readonly SaidDay[]
  readonly times: {
    readonly journey: readonly LocalTime[]
    readonly preparation: readonly LocalTime[]
    readonly integration: readonly LocalTime[]
  }
  readonly prices: readonly { readonly format: CycleFormat; readonly cents: number | null }[]
  readonly isTimeChosen: boolean
  readonly zone: string
}

const named = (rows: readonly Choice[]) => rows.map(({ id, name }) => ({ value: id, label: name }))
const clocks = (times: readonly LocalTime[]) => times.map((time) => ({ value: time, label: timeText(time) }))
const fresh = { on: undefined, at: undefined, prepAt: undefined, intAt: undefined }

/** The choices of a cycle's booking, kept in the address: format, place, day, time, people. */
export function CycleChoices({ request, payers, days, times, prices, zone, isTimeChosen, ...places }: CycleChoicesProps) {
  const { set, busy } = useAddress()
  const { locationId, locations, facilities, clinicians } = places
  const isAlone = request.format === 'B' || request.format === 'D'
  return (
    <div className="grid gap-4" aria-busy={busy}>
      <Card title="What and where">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Format, and what the client pays">
            <Select
              value={request.format}
              onChange={({ target }) =>
                set({ ...fresh, format: target.value, setting: target.value === 'D' ? 'telehealth' : 'office', contact: undefined })
              }
              options={prices.map(({ format, cents }) => ({
                value: format,
                label: `${label('cycleFormat', format)} — ${cents === null ? 'no price known' : sayMoney(cents)}`,
              }))}
            />
          </Field>
          <Field label="Place of the journey">
            <Select
              value={request.setting}
              onChange={({ target }) => set({ ...fresh, contact: undefined, setting: target.value })}
              options={labelsOf('setting')}
            />
          </Field>
          <Field label="Location">
            <Select value={locationId} onChange={({ target }) => set({ ...fresh, location: target.value })} options={named(locations)} />
          </Field>
          {request.setting === 'facility' && (
            <Field label="Partner facility">
              <Select
                value={request.facilityId ?? ''}
                onChange={({ target }) => set({ ...fresh, facility: target.value })}
                options={named(facilities)}
              />
            </Field>
          )}
          {request.setting !== 'home' && (
            <ContactChoice setting={request.setting} value={request.journeyContact ?? null} onChange={(contact) => set({ contact })} />
          )}
          <PayerSelect payers={payers} value={request.payer ?? null} onChange={(payer) => set({ payer })} />
          <Field label="Therapist of the journey">
            <Select
              value={request.journeyBy ?? ''}
              placeholder="The primary therapist"
              onChange={({ target }) => set({ ...fresh, by: target.value })}
              options={named(clinicians)}
            />
          </Field>
          {request.format === 'C' && <GroupPhase value={request.groupPhase} onChange={(group) => set({ ...fresh, group })} />}
        </div>
      </Card>
      <Card title="When" detail={`Times in ${zone}.`}>
        <div className="grid gap-5">
          <OpenDays
            legend="Day of the journey"
            hint="The number says how many times a journey could begin."
            days={days}
            on={request.journeyOn}
            onChoose={(on) => set({ ...fresh, on })}
          />
          <SlotPicker
            legend="The journey begins"
            days={[
              {
                key: request.journeyOn,
                label: sayDay(request.journeyOn),
                slots: timeSlots(times.journey),
              },
            ]}
            value={isTimeChosen ? request.journeyAt : undefined}
            onChange={(at) => set({ on: request.journeyOn, at, prepAt: undefined, intAt: undefined })}
          />
          {isTimeChosen && request.format !== 'A' && (
            <div className="grid gap-4 sm:grid-cols-2">
              {(isAlone || request.groupPhase !== 'preparation') && (
                <AroundVisit
                  title="Preparation, the day before"
                  at={request.preparationAt}
                  by={request.preparationBy}
                  times={times.preparation}
                  clinicians={clinicians}
                  onTime={(prepAt) => set({ prepAt })}
                  onPerson={(prepBy) => set({ prepBy, prepAt: undefined })}
                />
              )}
              {(isAlone || request.groupPhase !== 'integration') && (
                <AroundVisit
                  title="Integration, the day after"
                  at={request.integrationAt}
                  by={request.integrationBy}
                  times={times.integration}
                  clinicians={clinicians}
                  onTime={(intAt) => set({ intAt })}
                  onPerson={(intBy) => set({ intBy, intAt: undefined })}
                />
              )}
            </div>
          )}
        </div>
      </Card>
    </div>
  )
}

type GroupPhaseProps = { readonly value: CycleRequest['groupPhase']; readonly onChange: (phase: string) => void }

/** Which side of the journey is with the group. */
function GroupPhase({ value, onChange }: GroupPhaseProps) {
  return (
    <Field label="With the group for">
      <Select
        value={value}
        onChange={({ target }) => onChange(target.value)}
        options={labelsOf('phase').filter(({ value: phase }) => phase !== 'journey')}
      />
    </Field>
  )
}

type AroundVisitProps = {
  readonly title: string
  readonly at: LocalTime | null
  readonly by: string | null
  readonly times: readonly LocalTime[]
  readonly clinicians: readonly Choice[]
  readonly onTime: (time: string) => void
  readonly onPerson: (id: string) => void
}

/** A visit around the journey: the first time that fits, unless somebody chooses. */
function AroundVisit({ title, at, by, times, clinicians, onTime, onPerson }: AroundVisitProps) {
  return (
    <FieldGroup legend={title}>
      <Field label="Time">
        <Select
          value={at ?? ''}
          placeholder="The first that fits"
          onChange={({ target }) => onTime(target.value)}
          options={clocks(times)}
        />
      </Field>
      <Field label="With">
        <Select
          value={by ?? ''}
          placeholder="The primary therapist, or who is free"
          onChange={({ target }) => onPerson(target.value)}
          options={named(clinicians)}
        />
      </Field>
    </FieldGroup>
  )
}
