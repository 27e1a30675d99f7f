'use client'

import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { EmptyState } from '@/components/ui/empty-state'
import type { LeadChoice } from '@/lib/data/views/other-lead'
import { ChoiceRow } from './choice-row'
import { useAddress } from './use-address'

type LeadChoicesProps = {
  readonly choices: readonly LeadChoice[]
  readonly chosenId: string | null
  readonly scope: 'one' | 'rest'
  /** The plan goes on after this cycle. */
  readonly hasRest: boolean
  readonly visits: number
}

/** Who could take the visits over, whoever could take all of them first, and whether it is this cycle or all that follow. */
export function LeadChoices({ choices, chosenId, scope, hasRest, visits }: LeadChoicesProps) {
  const { set } = useAddress()
  if (choices.length === 0) return <EmptyState>Nobody else gives visits here.</EmptyState>
  return (
    <Card title="Who takes them over" detail="At the times they have, with training, licence, caseload and days as the rules ask.">
      <div className="grid gap-3">
        {(hasRest || scope === 'rest') && (
          <Checkbox
            label="All cycles of the plan that follow, too"
            checked={scope === 'rest'}
            onChange={(event) => set({ scope: event.target.checked ? 'rest' : undefined })}
          />
        )}
        <ul className="grid gap-2">
          {choices.map(({ id, name, stopped }) => (
            <ChoiceRow key={id} isChosen={id === chosenId} onChoose={() => set({ to: id })}>
              <span className="font-semibold">{name}</span>
              <span className="text-sm">{stopped === 0 ? 'Can give all of it' : `Cannot give ${stopped} of ${visits}`}</span>
            </ChoiceRow>
          ))}
        </ul>
      </div>
    </Card>
  )
}
