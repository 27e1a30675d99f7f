import { Card } from '@/components/ui/card'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { AcceptedPlan } from '@/lib/data/views/accepted-plans'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

type AcceptedPlansProps = { readonly plans: readonly AcceptedPlan[]; readonly timeZone: string }

/** The plans clients said yes to these days, for the desk: whose, by whom, when and at what price. Nothing where nobody did. */
export function AcceptedPlans({ plans, timeZone }: AcceptedPlansProps) {
  if (plans.length === 0) return null
  return (
    <Section title={t('regimens.acceptedPlans', { count: plans.length })}>
      <Card padding="flush">
        <ul className="divide-y divide-line">
          {plans.map(({ id, clientId, clientName, by, at, totalCents }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2">
              <TextLink href={paths.clinic.clientTab(clientId, 'regimen')}>{clientName}</TextLink>
              <span className="text-muted text-sm">
                {t('regimens.acceptedBy', { by, at: sayDayAndTime(at, timeZone) })}
                {totalCents !== null && t('regimens.acceptedAt', { amount: sayMoney(totalCents) })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}
