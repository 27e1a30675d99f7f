'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { VisitsAhead } from '@/components/scheduling/decision-parts'
import { ZonedTime } from '@/components/time/zoned-time'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useToast } from '@/components/ui/toast-context'
import { joinGroupAction } from '@/lib/actions/scheduling'
import type { OwnGroup } from '@/lib/data/views/own-groups'
import { sayOwnPrice } from '@/lib/messages/say-own-price'
import { paths } from '@/lib/paths'
import { StopWaiting } from './wait-for-seat'

type JoinOwnGroupProps = { readonly clientId: string; readonly group: OwnGroup }

/** A client takes a seat, or one in another session where this one filled up meanwhile, and is taken to the visit. */
export function JoinOwnGroup({ clientId, group: { groupId, visit, ruling, wait, timeZone, priceCents } }: JoinOwnGroupProps) {
  const router = useRouter()
  const toast = useToast()
  const join = useCommand(joinGroupAction, ({ appointmentId }) => {
    toast({ title: 'You have a seat.', tone: 'ready' })
    router.push(paths.portal.visit(appointmentId))
  })
  const others = join.ruling?.alternatives ?? []
  return (
    <div className="grid gap-4">
      <Card title="As it would be booked">
        <VisitsAhead visits={[visit]} timeZone={timeZone} reader="client" />
        <p className="mt-3">{sayOwnPrice(priceCents)}</p>
      </Card>
      <FindingsNotice ruling={join.ruling ?? ruling} reader="client" timeZone={timeZone}>
        {others.length > 0 && (
          <ul className="grid gap-3">
            {others.map((other) => (
              <li key={other.groupId} className="grid gap-2 rounded-field border border-line p-3">
                <p>
                  {other.title}, <ZonedTime at={new Date(other.startsAt)} timeZone={timeZone} day="short" zone={false} />
                </p>
                <Button busy={join.busy} onClick={() => join.run({ groupId: other.groupId, clientId })}>
                  Take a seat here
                </Button>
              </li>
            ))}
          </ul>
        )}
      </FindingsNotice>
      <FormTrouble trouble={join.trouble} message={join.problem ?? undefined} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={join.busy} onClick={() => join.run({ groupId, clientId })} className="w-full sm:w-fit">
          Take this seat
        </Button>
        {wait && <StopWaiting groupId={groupId} clientId={clientId} label="I do not want it" />}
      </div>
    </div>
  )
}
