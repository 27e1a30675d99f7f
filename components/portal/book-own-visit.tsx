'use client'

import { useRouter } from 'next/navigation'
import { VisitDecision } from '@/components/scheduling/visit-decision'
import { LinkButton } from '@/components/ui/link-button'
import { useToast } from '@/components/ui/toast-context'
import { bookOwnVisitAction } from '@/lib/actions/scheduling'
import type { Ruling } from '@/lib/domain/finding'
import type { AroundPhase } from '@/lib/domain/law/missing-phase'
import type { TimeRequest, VisitAlternative } from '@/lib/domain/scheduling/visit-request'
import { paths } from '@/lib/paths'

const BOOKED = 'Your visit is booked.'

type BookOwnVisitProps = {
  readonly cycleId: string | null
  readonly phase: AroundPhase | null
  readonly locationId: string
  readonly setting: 'office' | 'telehealth'
  readonly request: TimeRequest
  readonly visits: Parameters<typeof VisitDecision>[0]['visits']
  readonly ruling: Ruling<string>
  readonly alternatives: readonly VisitAlternative<TimeRequest>[]
  readonly timeZone: string
  readonly price: string
}

/**
 * A client books the time that is chosen, or one of those offered in its place, and is taken to the visit: this page shows at once what can be
 * booked next.
 */
export function BookOwnVisit({ cycleId, phase, locationId, setting, ...asked }: BookOwnVisitProps) {
  const router = useRouter()
  const toast = useToast()
  const book: typeof bookOwnVisitAction = async (input, key) => {
    const outcome = await bookOwnVisitAction(input, key)
    const [visit] = outcome.status === 'done' ? outcome.value.appointmentIds : []
    if (visit !== undefined) {
      toast({ title: BOOKED, tone: 'ready' })
      router.push(paths.portal.visit(visit))
    }
    return outcome
  }
  return (
    <VisitDecision
      {...asked}
      title="As it would be booked"
      verb="Book this visit"
      done={BOOKED}
      reader="client"
      mine={[]}
      action={book}
      inputOf={({ on, at, clinicianId }) => ({ on, at, clinicianId, cycleId, phase, locationId, setting })}
      next={<LinkButton href={paths.portal.visits}>All my visits</LinkButton>}
    />
  )
}
