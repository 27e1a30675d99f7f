'use client'

import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { ZonedTime } from '@/components/time/zoned-time'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { LinkButton } from '@/components/ui/link-button'
import { acceptPlanAction } from '@/lib/actions/regimens'
import { sayPlanPrice } from '@/lib/messages/say-own-price'
import { paths } from '@/lib/paths'

type AcceptPlanProps = {
  readonly regimenId: string
  readonly version: string
  readonly last: { readonly at: Date; readonly isOfThis: boolean } | null
  readonly isAsked: boolean
  /** What each of the cycles ahead costs, in cents; null where nobody can say yet. */
  readonly prices: readonly (number | null)[]
  readonly timeZone: string
}

/** The client's yes to the plan as it stands beneath, with what it costs; one that has changed is asked for again. */
export function AcceptPlan({ regimenId, version, last, isAsked, prices, timeZone }: AcceptPlanProps) {
  const accept = useCommand(acceptPlanAction)
  if (last?.isOfThis)
    return (
      <p className="flex flex-wrap items-center gap-2" role="status">
        <Chip state="ready">Accepted</Chip>
        <span className="text-muted">
          You accepted this plan on <ZonedTime at={last.at} timeZone={timeZone} day="year" />.
        </span>
      </p>
    )
  if (!isAsked) return null
  return (
    <Card
      tone="next"
      title={last ? 'Your plan has changed: does it fit?' : 'Does this plan fit?'}
      aside={<Chip state="waits">Not yet accepted</Chip>}
    >
      <div className="grid gap-3">
        <p>
          Below you see the weeks, the people, the place and what each cycle costs you. {sayPlanPrice(prices)} You can still move or cancel
          a visit after you have accepted.
        </p>
        {last && (
          <p className="text-muted">
            You accepted it as it stood on <ZonedTime at={last.at} timeZone={timeZone} day="year" />.
          </p>
        )}
        <FormTrouble trouble={accept.trouble} message={accept.problem ?? undefined} />
        <div className="flex flex-wrap gap-2">
          <Button busy={accept.busy} onClick={() => accept.run({ regimenId, version })} className="w-full sm:w-fit">
            Accept this plan
          </Button>
          <LinkButton variant="quiet" href={paths.portal.messages}>
            Something does not fit
          </LinkButton>
        </div>
      </div>
    </Card>
  )
}
