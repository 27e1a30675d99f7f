import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { OpenAlert } from '@/lib/domain/alerts/open-alert'
import type { LocalDate, TimeZone } from '@/lib/domain/time/local'
import { AcknowledgeForm } from './acknowledge-form'
import { alertName, standingText } from './alert-words'
import { CloseCrisisForm } from './close-crisis-form'
import { LogCallForm } from './log-call-form'

type PrescriberAlertsProps = { readonly alerts: readonly OpenAlert[]; readonly today: LocalDate; readonly timeZone: TimeZone }

/** The open alerts of a referred client, where the prescriber takes them, writes down whom they called, and closes those about the safety questions. */
export function PrescriberAlerts({ alerts, today, timeZone }: PrescriberAlertsProps) {
  return alerts.map((alert) => {
    const isCrisis = alert.kind === 'safety-questions'
    return (
      <Card key={alert.id} tone="next" title={alertName(alert.kind, alert.level)} detail={standingText(alert, timeZone)}>
        <div className="grid gap-5">
          {alert.acknowledgedAt === null && <AcknowledgeForm alertId={alert.id} asksForCall={isCrisis} />}
          <Disclosure summary="Write down a call">
            <LogCallForm alertId={alert.id} />
          </Disclosure>
          {isCrisis && <CloseCrisisForm alertId={alert.id} today={today} timeZone={timeZone} />}
        </div>
      </Card>
    )
  })
}
