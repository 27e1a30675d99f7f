'use client'

import { useAddress } from '@/components/scheduling/use-address'
import { ZonedRange } from '@/components/time/zoned-range'
import { RadioGroup } from '@/components/ui/radio-group'
import type { OwnGroup } from '@/lib/data/views/own-groups'
import { sayOwnPrice } from '@/lib/messages/say-own-price'
import { sayDayAndTime } from '@/lib/messages/say-time'

type OwnGroupChoicesProps = { readonly groups: readonly OwnGroup[]; readonly chosen: string | undefined }

/** The sessions a client could join, each with when, with whom, where and at what price; the choice stands in the address. */
export function OwnGroupChoices({ groups, chosen }: OwnGroupChoicesProps) {
  const { set, busy } = useAddress()
  return (
    <div aria-busy={busy}>
      <RadioGroup
        legend="The session"
        hideLegend
        layout="card"
        value={chosen ?? ''}
        onChange={(group) => set({ group })}
        options={groups.map((group) => ({ value: group.groupId, label: group.title, hint: <SessionHint {...group} /> }))}
      />
    </div>
  )
}

function seatsSaid(keptUntil: Date | null, seatsLeft: number, timeZone: string): string {
  if (keptUntil) return `A seat is kept for you until ${sayDayAndTime(keptUntil, timeZone)}.`
  return seatsLeft === 1 ? 'One seat is free.' : `${seatsLeft} seats are free.`
}

const SessionHint = ({ visit: { startsAt, endsAt, clinicianName }, timeZone, place, seatsLeft, wait, priceCents }: OwnGroup) => (
  <span className="grid gap-0.5">
    <ZonedRange start={startsAt} end={endsAt} timeZone={timeZone} day="short" />
    <span>{[clinicianName && `With ${clinicianName}`, place].filter(Boolean).join(' · ')}</span>
    <span>
      {seatsSaid(wait?.offeredUntil ?? null, seatsLeft, timeZone)} {sayOwnPrice(priceCents)}
    </span>
  </span>
)
