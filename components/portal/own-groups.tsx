import { FindingText } from '@/components/forms/finding-text'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import type { OwnGroups as Groups, OwnGroup } from '@/lib/data/views/own-groups'
import { isInTheWay } from '@/lib/domain/law/decide-visit'
import { sayOwnPrice } from '@/lib/messages/say-own-price'
import { JoinOwnGroup } from './join-own-group'
import { OwnGroupChoices } from './own-group-choices'
import { StopWaiting, WaitForSeat } from './wait-for-seat'

type OwnGroupsProps = Groups & { readonly clientId: string; readonly asked: string | undefined }

/** The sessions a client could join, the one that is chosen, and those that are not for them now, each with why. */
export function OwnGroups({ open, stopped, full, clientId, asked }: OwnGroupsProps) {
  const chosen = open.find(({ groupId }) => groupId === asked)
  return (
    <>
      <Card title="Groups with a free seat">
        <div className="grid gap-4">
          {open.length === 0 ? (
            <EmptyState>No group has a seat for you at the moment.</EmptyState>
          ) : (
            <OwnGroupChoices groups={open} chosen={chosen?.groupId} />
          )}
          {stopped.length > 0 && (
            <Disclosure summary="Groups that are not open to you, and why" open={open.length === 0}>
              <ul className="grid gap-3">
                {stopped.map((group) => (
                  <NotNow key={group.groupId} {...group} />
                ))}
              </ul>
            </Disclosure>
          )}
        </div>
      </Card>
      {full.length > 0 && (
        <Card title="Full groups">
          <p className="mb-3 max-w-prose">
            A seat that comes free is offered to whoever waits first and could take it. You get a message, and it is kept for you for a
            while.
          </p>
          <ul className="grid gap-3">
            {full.map((group) => (
              <Full key={group.groupId} group={group} clientId={clientId} />
            ))}
          </ul>
        </Card>
      )}
      {chosen && <JoinOwnGroup key={chosen.groupId} clientId={clientId} group={chosen} />}
    </>
  )
}

const Full = ({ group: { groupId, title, visit, place, timeZone, wait, priceCents }, clientId }: { group: OwnGroup; clientId: string }) => (
  <li className="flex flex-wrap items-center justify-between gap-2 rounded-field border border-line p-3">
    <span>
      <span className="font-medium">{title}</span>, <ZonedTime at={visit.startsAt} timeZone={timeZone} day="short" zone={false} />
      <span className="block text-muted">
        {wait ? 'You are on the waiting list.' : [visit.clinicianName, place].filter(Boolean).join(' · ')}
      </span>
      <span className="block text-muted">{sayOwnPrice(priceCents)}</span>
    </span>
    {wait ? (
      <StopWaiting groupId={groupId} clientId={clientId} label="Stop waiting" />
    ) : (
      <WaitForSeat groupId={groupId} clientId={clientId} timeZone={timeZone} />
    )}
  </li>
)

const NotNow = ({ title, visit, timeZone, ruling }: OwnGroup) => (
  <li className="grid gap-1">
    <p className="font-medium">
      {title}, <ZonedTime at={visit.startsAt} timeZone={timeZone} day="short" zone={false} />
    </p>
    <FindingText findings={ruling.findings.filter(isInTheWay)} reader="client" timeZone={timeZone} />
  </li>
)
