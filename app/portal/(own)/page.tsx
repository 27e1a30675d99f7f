import { notFound, redirect } from 'next/navigation'
import { Money } from '@/components/money/money'
import { KeptForYou } from '@/components/portal/kept-for-you'
import { NextCard } from '@/components/portal/next-card'
import { VisitCard } from '@/components/portal/next-visit-card'
import { stepNames } from '@/components/portal/step-words'
import { Column } from '@/components/ui/column'
import { Disclosure } from '@/components/ui/disclosure'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Stepper } from '@/components/ui/stepper'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listSeatWaits } from '@/lib/data/views/own-groups'
import { findPortalHome } from '@/lib/data/views/portal-home'
import { listKeptTimes } from '@/lib/data/views/time-wait'
import type { LocalTime } from '@/lib/domain/time/local'
import { partOfDay } from '@/lib/domain/time/part-of-day'
import { localTimeOf } from '@/lib/domain/time/practice-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('portal.navHome') }

export default async function PortalHomePage() {
  const actor = await requireActor('client')
  const { timeZone } = await currentPractice()
  const now = clock()
  const { home, seats, times } = await readAs(actor, (tx) =>
    atOnce({
      home: findPortalHome(tx, actor, now, timeZone),
      seats: listSeatWaits(tx, actor, now),
      times: listKeptTimes(tx, actor, now),
    }),
  )
  if (!home) notFound()
  const { path, nextVisit, balanceCents } = home
  if (path.next.code === 'get-support') redirect(paths.portal.crisis)
  const steps = path.steps.map(({ step, state }) => ({ key: step, label: stepNames[step], state }))
  return (
    <Column>
      <PageHeader title={greeting(localTimeOf(now, timeZone), home.firstName)} />
      <div className="grid gap-2">
        <Stepper label="Your eight steps" steps={steps} layout="dots" />
        <Disclosure summary="All eight steps">
          <Stepper label="The eight steps, each by name" steps={steps} />
        </Disclosure>
      </div>
      <KeptForYou seats={seats.kept} times={times} />
      <NextCard next={path.next} intakeDone={home.intakeSubmitted} />
      {nextVisit && (
        <Section title="Your next visit" hideTitle>
          <VisitCard visit={nextVisit} />
        </Section>
      )}
      <p className="flex flex-wrap items-center gap-x-3">
        <span>
          {balanceCents === 0 ? t('billing.balanceNone') : balanceCents < 0 ? 'You have a credit of ' : 'You owe '}
          {balanceCents !== 0 && <Money cents={Math.abs(balanceCents)} />}
        </span>
        {balanceCents !== 0 && (
          <TextLink href={paths.portal.money} className="inline-flex min-h-11 items-center">
            {t('portal.why')}
          </TextLink>
        )}
      </p>
    </Column>
  )
}

function greeting(time: LocalTime, name: string): string {
  const greetings = { morning: 'portal.greetingMorning', afternoon: 'portal.greetingAfternoon', evening: 'portal.greetingEvening' } as const
  return t(greetings[partOfDay(time)], { name })
}
