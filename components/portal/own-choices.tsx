'use client'

import { useAddress } from '@/components/scheduling/use-address'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import type { OwnBooking, OwnOffer } from '@/lib/data/views/own-booking'
import { label } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'

const nameOf = (offer: OwnOffer): string =>
  offer.of === 'cycle' ? `${label('appointmentKind', offer.phase)}, cycle ${offer.number}` : label('appointmentKind', offer.of)

function hintOf(offer: OwnOffer): string {
  if (offer.of === 'follow_up') return 'A talk with a therapist, outside your journeys'
  if (offer.of === 'group') return 'A session with others, at a time that is set'
  return `${offer.phase === 'preparation' ? 'Just before' : 'Just after'} your journey on ${sayDay(offer.journeyOn)}`
}

const keyOf = (offer: OwnOffer): string => (offer.of === 'cycle' ? `${offer.cycleId} ${offer.phase}` : offer.of)

const again = { month: undefined, on: undefined, at: undefined, group: undefined }

type OwnChoicesProps = {
  readonly offers: readonly OwnOffer[]
  readonly chosen: OwnOffer
  /** How and where it could be; left out where the session says so itself. */
  readonly meeting?: Pick<OwnBooking, 'setting' | 'locationId' | 'locations'> | undefined
}

/** What a client books, how and where; kept in the address. */
export function OwnChoices({ offers, chosen, meeting }: OwnChoicesProps) {
  const { set, busy } = useAddress()
  const choose = (key: string) => {
    const offer = offers.find((one) => keyOf(one) === key)
    const cycle = offer?.of === 'cycle' ? offer : undefined
    set({ ...again, cycle: cycle?.cycleId ?? (offer?.of === 'group' ? 'group' : 'none'), phase: cycle?.phase })
  }
  return (
    <Card title="What for">
      <div className="grid gap-4" aria-busy={busy}>
        <RadioGroup
          legend="The visit"
          hideLegend
          layout="card"
          value={keyOf(chosen)}
          onChange={choose}
          options={offers.map((offer) => ({ value: keyOf(offer), label: nameOf(offer), hint: hintOf(offer) }))}
        />
        {meeting && <Meeting {...meeting} onChange={(choice) => set({ ...again, ...choice })} />}
      </div>
    </Card>
  )
}

type MeetingProps = Pick<OwnBooking, 'setting' | 'locationId' | 'locations'> & {
  readonly onChange: (choice: { readonly setting?: string; readonly location?: string }) => void
}

function Meeting({ setting, locationId, locations, onChange }: MeetingProps) {
  return (
    <>
      <RadioGroup
        legend="How you meet"
        layout="row"
        value={setting}
        onChange={(value) => onChange({ setting: value })}
        options={(['office', 'telehealth'] as const).map((value) => ({ value, label: label('setting', value) }))}
      />
      {locations.length > 1 && setting === 'office' && (
        <Field label="Where">
          <Select
            value={locationId}
            onChange={({ target }) => onChange({ location: target.value })}
            options={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      )}
    </>
  )
}
