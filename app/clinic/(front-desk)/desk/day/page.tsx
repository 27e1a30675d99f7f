import { ClosedDays } from '@/components/billing/closed-days'
import { DayCount } from '@/components/billing/day-count'
import { DaySums, MoveTable } from '@/components/billing/day-tables'
import { UncountedDays } from '@/components/billing/uncounted-days'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Column } from '@/components/ui/column'
import { DateField } from '@/components/ui/date-field'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireSession } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { findDayAtTheDesk } from '@/lib/data/views/day-close'
import { askedDay, askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { sayDay, sayZone } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('billing.dayTitle') }

type Props = { readonly searchParams: Promise<Search> }

export default async function DayClosePage({ searchParams }: Props) {
  const { actor } = await requireSession('front-desk', 'admin')
  const { day: wanted = null, closed: page } = readSearch(await searchParams, { day: askedDay, closed: askedPage })
  const { today, timeZone } = await currentDay()
  const found = await readAs(actor, (tx) => findDayAtTheDesk(tx, actor, { day: wanted, today, page }))
  const { day, isClosed, moves, sums, cashCents, closed, uncounted, counting } = found
  const title = `${t('billing.dayTitle')}: ${sayDay(day, 'year')}`
  return (
    <Column width="full">
      <PageHeader title={title} lead={t('billing.dayLead')} above={{ href: paths.clinic.desk, label: t('billing.deskTitle') }} />
      <form action={paths.clinic.dayClose} className="flex flex-wrap items-end gap-3">
        <Field label={t('billing.dayOf')}>
          <DateField key={day} name="day" defaultValue={day} max={today} />
        </Field>
        <Button variant="secondary">{t('billing.dayShow')}</Button>
      </form>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          {moves.length === 0 ? (
            <EmptyState>{t('billing.dayNothing', { day: sayDay(day, 'year') })}</EmptyState>
          ) : (
            <>
              <Section title={t('billing.dayByMethod')}>
                <DaySums sums={sums} />
              </Section>
              <Section title={t('billing.dayMoves')} detail={`Times in ${sayZone(timeZone)}.`}>
                <MoveTable moves={moves} timeZone={timeZone} />
              </Section>
            </>
          )}
        </div>
        <div className="grid gap-6">
          <Card title={t('billing.dayCount')}>
            <DayCount {...{ day, isClosed, cashCents, counting }} hasMoney={moves.length > 0} />
          </Card>
          {uncounted.length > 0 && (
            <UncountedDays days={uncounted} from={day > (uncounted[0]?.day ?? day) ? day : today} mayBegin={actor.role === 'admin'} />
          )}
          <Card title={t('billing.dayClosed')}>
            <ClosedDays days={closed.items} />
            <ListPages {...closed} name="closed" />
          </Card>
        </div>
      </div>
    </Column>
  )
}
