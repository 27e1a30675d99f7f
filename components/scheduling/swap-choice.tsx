'use client'

import { ZonedRange } from '@/components/time/zoned-range'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { Standing } from '@/lib/data/views/swap'
import { labelOf } from '@/lib/messages/label'
import { ChoiceRow } from './choice-row'
import { useAddress } from './use-address'

type SwapChoiceProps = { readonly others: readonly Standing[]; readonly chosenId: string | null; readonly timeZone: string }

/** The visits of the days around that could change places with this one: choosing one shows what would come of it. */
export function SwapChoice({ others, chosenId, timeZone }: SwapChoiceProps) {
  const { set } = useAddress()
  if (others.length === 0) return <EmptyState>No other visit stands in the two weeks before and after.</EmptyState>
  return (
    <Card title="With which visit" detail="Of the two weeks before and after: the same kind first, then the nearest.">
      <ul className="grid max-h-128 gap-2 overflow-y-auto p-1">
        {others.map(({ id, clientName, kind, startsAt, endsAt, clinicianName }) => (
          <ChoiceRow key={id} isChosen={id === chosenId} onChoose={() => set({ with: id })}>
            <span className="w-full font-semibold">
              {clientName}, {labelOf('appointmentKind', kind).toLowerCase()}
            </span>
            <span className="text-sm">
              <ZonedRange start={startsAt} end={endsAt} timeZone={timeZone} day="short" />
              {clinicianName && ` · ${clinicianName}`}
            </span>
          </ChoiceRow>
        ))}
      </ul>
    </Card>
  )
}
