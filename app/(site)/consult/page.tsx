import { ConsultBooking } from '@/components/consults/consult-booking'
import { LeaveNumber } from '@/components/consults/leave-number'
import { PhoneLink } from '@/components/shell/phone-link'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findConsultTimes, findServedStates } from '@/lib/data/views/consult-times'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { t } from '@/lib/messages/t'

export const metadata = {
  title: 'Book a consult call',
  description: 'A short call at no cost. Choose a time that suits you, tell us what brings you, and we call you.',
}

export default async function ConsultPage() {
  const { id: practiceId, phone, timeZone } = await currentPractice()
  const now = clock()
  const { times, servedStates } = await readAs({ role: 'visitor', practiceId }, (tx) =>
    atOnce({
      times: findConsultTimes(tx, practiceId, now),
      servedStates: findServedStates(tx, practiceId, localDateOf(now, timeZone)),
    }),
  )

  return (
    <Column>
      <PageHeader title={t('consults.bookTitle')} lead={t('consults.bookIntro', { minutes: times.minutes })} />
      <Notice tone="info">{t('site.notEmergency')}</Notice>
      <noscript>
        <Notice tone="waits">
          {t('consults.needsScripts')} <PhoneLink phone={phone} />
        </Notice>
      </noscript>
      <div className="needs-scripts">
        {times.days.length > 0 ? (
          <ConsultBooking times={times} phone={phone} openedAt={now.getTime()} servedStates={servedStates} />
        ) : (
          <LeaveNumber openedAt={now.getTime()} keptDays={times.keptDays} servedStates={servedStates} />
        )}
      </div>
    </Column>
  )
}
