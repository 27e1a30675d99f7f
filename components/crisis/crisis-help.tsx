import { telephone } from '@/components/shell/shell-types'
import { buttonClass } from '@/components/ui/button-class'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { SafetyPlanLines } from '@/lib/domain/clients/safety-plan'
import type { TimeZone } from '@/lib/domain/time/local'
import { sayClock } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'
import { SafetyPlanText } from './safety-plan-text'
import { type ToldAlert, truthText } from './truth-text'

export type CrisisHelpProps = {
  readonly alert: ToldAlert | null
  readonly plan: SafetyPlanLines | null
  readonly therapist: string | null
  readonly practice: { readonly name: string; readonly phone: string }
  readonly now: Date
  readonly timeZone: TimeZone
}

const others = [
  { href: paths.portal.messages, label: t('portal.navMessages') },
  { href: paths.portal.visits, label: t('portal.navVisits') },
  { href: paths.portal.more, label: t('portal.navMore') },
] as const

/** A page to talk to somebody: calling first, then text, then the practice; what is true about who has been told; the safety plan. No question. */
export function CrisisHelp({ alert, plan, therapist, practice, now, timeZone }: CrisisHelpProps) {
  return (
    <div className="grid gap-6">
      <p className="text-lg">{t('safety.crisisThanks')}</p>
      <div className="grid gap-3">
        <a href="tel:988" className={buttonClass('primary', 'console', true)}>
          {t('safety.call988')}
        </a>
        <a href="sms:988" className={buttonClass('secondary', 'touch', true)}>
          {t('safety.text988')}
        </a>
        <a href="tel:911" className={buttonClass('secondary', 'touch', true)}>
          {t('safety.call911')}
        </a>
        {practice.phone !== '' && (
          <a href={telephone(practice.phone)} className={buttonClass('secondary', 'touch', true)}>
            {t('safety.callPractice', { practice: practice.name })}
          </a>
        )}
        <p className="text-muted">{t('safety.anyHour')}</p>
        <p className="text-muted">{t('safety.veterans')}</p>
      </div>
      <div role="status" className="grid gap-1 rounded-card border border-edge px-4 py-3">
        <p className="font-semibold">{alert ? truthText(alert, now, timeZone) : t('safety.notOpen')}</p>
        {alert && alert.acknowledgedAt === null && (
          <p>
            {therapist && `${t('safety.toldWho', { name: therapist })} `}
            {alert.dueAt && alert.dueAt > now && t('safety.toldNext', { by: sayClock(alert.dueAt, timeZone) })}
          </p>
        )}
        {alert && <p className="text-muted text-sm">{t('safety.wrongYes')}</p>}
      </div>
      <Card title={t('safety.planTitle')}>
        {plan ? <SafetyPlanText plan={plan} /> : <p className="text-muted">{t('safety.planNone')}</p>}
      </Card>
      <nav aria-label={t('safety.otherThings')} className="flex flex-wrap gap-x-5 gap-y-1">
        <span className="inline-flex min-h-11 items-center text-muted">{t('safety.otherThings')}:</span>
        {others.map(({ href, label }) => (
          <TextLink key={href} href={href} className="inline-flex min-h-11 items-center">
            {label}
          </TextLink>
        ))}
      </nav>
    </div>
  )
}
