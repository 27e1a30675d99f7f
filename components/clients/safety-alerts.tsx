import { alertName, standingText } from '@/components/alerts/alert-words'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { OpenAlert } from '@/lib/domain/alerts/open-alert'
import type { TimeZone } from '@/lib/domain/time/local'
import { paths } from '@/lib/paths'

/** The open alerts of a client, each with who has it and where it is answered. */
export function SafetyAlerts({ alerts, timeZone }: { readonly alerts: readonly OpenAlert[]; readonly timeZone: TimeZone }) {
  return alerts.map((alert) => (
    <Notice
      key={alert.id}
      tone={alert.level === 'notice' ? 'waits' : 'stops'}
      title={alertName(alert.kind, alert.level)}
      action={
        <LinkButton variant="secondary" size="desk" href={paths.clinic.alert(alert.id)}>
          Open the alert
        </LinkButton>
      }
    >
      {standingText(alert, timeZone)}
    </Notice>
  ))
}
