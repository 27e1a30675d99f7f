import { Button } from '@/components/ui/button'
import type { Ruling } from '@/lib/domain/finding'

/** Whether a refusal only asks what becomes of the other visits of the cycle. */
export const asksAboutRest = (ruling: Ruling<string> | null): boolean =>
  ruling?.findings.some(({ code }) => code === 'CYCLE_LEFT_OPEN') ?? false

type Props = { readonly busy: boolean; readonly onAnswer: (rest: 'keep' | 'cancel') => void; readonly reader: 'staff' | 'client' }

/** The two ways on when one visit of a cycle is called off: the others go too, or they stay and what is missing is booked anew. */
export function RestOfCycle({ busy, onAnswer, reader }: Props) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button busy={busy} onClick={() => onAnswer('cancel')}>
        Cancel the whole cycle
      </Button>
      <Button variant="secondary" busy={busy} onClick={() => onAnswer('keep')}>
        {reader === 'staff' ? 'Keep the others, book this one again' : 'Keep the others, find a new time for this one'}
      </Button>
    </div>
  )
}
