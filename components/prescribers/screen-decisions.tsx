import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import type { ScreenToDecide } from '@/lib/domain/clients/screen-to-decide'
import { sayDay } from '@/lib/messages/say-time'
import { nameScreenItem } from '@/lib/messages/screen-items'
import { ScreenDecisionForm } from './screen-decision-form'

/** What the newest health screen found, what the prescriber decided on each answer, and where to decide. */
export function ScreenDecisions({ clientId, screen, timeZone }: { clientId: string; screen: ScreenToDecide; timeZone: string }) {
  const open = screen.items.filter(({ canBeLifted }) => canBeLifted)
  return (
    <Card title="Health screen" detail={<ZonedTime at={screen.takenAt} timeZone={timeZone} day="short" />}>
      <div className="grid gap-4">
        <ul className="grid gap-3">
          {screen.items.map(({ item, canBeLifted, decision }) => (
            <li key={item} className="grid gap-1">
              <p className="flex flex-wrap items-center gap-2">
                <Chip state={decision?.lifts ? 'ready' : canBeLifted ? 'waits' : 'stops'}>
                  {decision ? (decision.lifts ? 'May go ahead' : 'May not go ahead') : canBeLifted ? 'Waits for you' : 'Stops for good'}
                </Chip>
                <span className="font-medium">{nameScreenItem(item)}</span>
              </p>
              {decision && (
                <p className="text-muted text-sm">
                  {decision.words} · {decision.prescriberName}
                  {decision.untilOn && ` · until ${sayDay(decision.untilOn, 'year')}`}
                </p>
              )}
            </li>
          ))}
        </ul>
        {open.length > 0 && (
          <ScreenDecisionForm
            clientId={clientId}
            screeningId={screen.screeningId}
            items={open.map(({ item }) => ({ value: item, label: nameScreenItem(item) }))}
          />
        )}
      </div>
    </Card>
  )
}
