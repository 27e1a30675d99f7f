import { FindingText } from '@/components/forms/finding-text'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import type { OwnGroups as Groups, OwnGroup } from '@/lib/data/views/own-groups'
import { isInTheWay } from '@/lib/domain/law/decide-visit'
import { JoinOwnGroup } from './join-own-group'
import { OwnGroupChoices } from './own-group-choices'

type OwnGroupsProps = Groups & { readonly clientId: string; readonly asked: string | undefined }

/** The sessions a client could join, the one that is chosen, and those that are not for them now, each with why. */
export function OwnGroups({ open, stopped, clientId, asked }: OwnGroupsProps) {
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
      {chosen && <JoinOwnGroup key={chosen.groupId} clientId={clientId} group={chosen} />}
    </>
  )
}

const NotNow = ({ title, visit, timeZone, ruling }: OwnGroup) => (
  <li className="grid gap-1">
    <p className="font-medium">
      {title}, <ZonedTime at={visit.startsAt} timeZone={timeZone} day="short" zone={false} />
    </p>
    <FindingText findings={ruling.findings.filter(isInTheWay)} reader="client" timeZone={timeZone} />
  </li>
)
