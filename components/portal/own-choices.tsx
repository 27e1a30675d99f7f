'use client'

import { useAddress } from '@/components/scheduling/use-address'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import type { OwnBooking, OwnOffer } from '@/lib/data/views/own-booking'
import { label } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'

type OwnChoicesProps = Pick<OwnBooking, 'offers' | 'chosen' | 'setting' | 'locationId' | 'locations'>

const nameOf = (offer: OwnOffer): string =>
  offer.of === 'follow_up' ? label('appointmentKind', 'follow_up') : `${label('appointmentKind', offer.phase)}, cycle ${offer.number}`

const hintOf = (offer: OwnOffer): string =>
  offer.of === 'follow_up'
    ? 'A talk with a therapist, outside your journeys'
    : `${offer.phase === 'preparation' ? 'Just before' : 'Just after'} your journey on ${sayDay(offer.journeyOn)}`

const keyOf = (offer: OwnOffer): string => (offer.of === 'follow_up' ? offer.of : `${offer.cycleId} ${offer.phase}`)

/** What a client books, how and where; kept in the address. */
export function OwnChoices({ offers, chosen, setting, locationId, locations }: OwnChoicesProps) {
  const { set, busy } = useAddress()
  const again = { month: undefined, on: undefined, at: undefined }
  const choose = (key: string) => {
    const offer = offers.find((one) => keyOf(one) === key)
    const cycle = offer?.of === 'cycle' ? offer : undefined
    set({ ...again, cycle: cycle?.cycleId ?? 'none', phase: cycle?.phase })
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
        <RadioGroup
          legend="How you meet"
          layout="row"
          value={setting}
          onChange={(value) => set({ ...again, setting: value })}
          options={(['office', 'telehealth'] as const).map((value) => ({ value, label: label('setting', value) }))}
        />
        {locations.length > 1 && setting === 'office' && (
          <Field label="Where">
            <Select
              value={locationId}
              onChange={({ target }) => set({ ...again, location: target.value })}
              options={locations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        )}
      </div>
    </Card>
  )
}
