import { AskPlanner } from '@/components/planner/ask-planner'
import { PlannerRun } from '@/components/planner/planner-run'
import { say } from '@/components/planner/words'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { findPlanner } from '@/lib/data/views/planner'
import { MOST_CLIENTS } from '@/lib/domain/regimens/planner-run'
import { addDays } from '@/lib/domain/time/local'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Plans for many clients' }

export default async function PlannerPage() {
  const actor = await requireActor('front-desk')
  const { today, timeZone, now } = await currentDay()
  const { waiting, places, run } = await readAs(actor, (tx) => findPlanner(tx, actor, timeZone))
  const isOpen = run !== null && run.state !== 'ended'
  return (
    <Column width="wide">
      <PageHeader
        title={say('title')}
        above={{ href: paths.clinic.clients, label: 'Clients' }}
        lead={say('lead', { most: MOST_CLIENTS })}
        actions={[
          <LinkButton key="load" href={paths.clinic.load} variant="secondary">
            {say('load')}
          </LinkButton>,
        ]}
      />
      {run && <PlannerRun key={run.id} run={run} practiceZone={timeZone} now={now.getTime()} />}
      {!isOpen && (
        <Section title={say('waits')} detail={waiting.length > 0 && say('waitsDetail', { count: waiting.length })}>
          {waiting.length === 0 || places.length === 0 ? (
            <EmptyState>{say('nobodyWaits')}</EmptyState>
          ) : (
            <AskPlanner waiting={waiting} places={places} tomorrow={addDays(today, 1)} />
          )}
        </Section>
      )}
    </Column>
  )
}
