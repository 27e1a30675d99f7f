import { ConsultBooking } from '@/components/consults/consult-booking'
import { LeaveNumber } from '@/components/consults/leave-number'
import { Column } from '@/components/ui/column'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/scope'
import { findConsultTimes } from '@/lib/data/views/consult-times'
import { t } from '@/lib/messages/t'

export const metadata = {
  title: 'Book a consult call',
  description: 'A short call at no cost. Choose a time that suits you, tell us what brings you, and we call you.',
}

export default async function ConsultPage() {
  const { id: practiceId } = await currentPractice()
  const now = clock()
  const times = await readAs({ role: 'visitor', practiceId }, (tx) => findConsultTimes(tx, practiceId, now))

  return (
    <Column>
      <PageHeader title={t('consults.bookTitle')} lead={t('consults.bookIntro', { minutes: times.minutes })} />
      <Notice tone="info">{t('site.notEmergency')}</Notice>
      {times.days.length > 0 ? <ConsultBooking times={times} openedAt={now.getTime()} /> : <LeaveNumber openedAt={now.getTime()} />}
    </Column>
  )
}
