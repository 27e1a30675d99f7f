import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import type { OpenAlert } from '@/lib/domain/alerts/open-alert'
import type { TimeZone } from '@/lib/domain/time/local'
import { safetyUi } from '@/lib/messages/en/ui/safety'
import { translator } from '@/lib/messages/translator'
import { alertName, standingText } from './alert-words'

const say = translator({ en: safetyUi })

type AlertStripProps = {
  readonly alerts: readonly OpenAlert[]
  readonly timeZone: TimeZone
  readonly hrefOf: (alertId: string, clientId: string) => string
}

/** At the top of every page of those an open alert was passed to, until it is closed. */
export function AlertStrip({ alerts, timeZone, hrefOf }: AlertStripProps) {
  if (alerts.length === 0) return null
  return (
    <Notice tone="stops" title={say('strip', { count: alerts.length })}>
      <ul className="grid gap-1">
        {alerts.map((alert) => (
          <li key={alert.id}>
            <Link href={hrefOf(alert.id, alert.clientId)} className="font-medium underline underline-offset-4">
              {`${alert.clientName}: ${alertName(alert.kind, alert.level)}`}
            </Link>
            {` · ${standingText(alert, timeZone)}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
