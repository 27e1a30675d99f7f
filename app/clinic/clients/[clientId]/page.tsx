import { notFound } from 'next/navigation'
import { CareTeamCard } from '@/components/care-team/care-team-card'
import { OtherChartCard } from '@/components/clients/other-chart-card'
import { SafetyAlerts } from '@/components/clients/safety-alerts'
import { StatusCard } from '@/components/clients/status-card'
import { TaskList } from '@/components/clients/task-list'
import { Money } from '@/components/money/money'
import { stepNames } from '@/components/portal/step-words'
import { VisitState } from '@/components/scheduling/visit-state'
import { ZonedRange } from '@/components/time/zoned-range'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Stepper } from '@/components/ui/stepper'
import { TextLink } from '@/components/ui/text-link'
import { requireSession } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findCareTeam, listPrimaryCandidates } from '@/lib/data/views/care-team'
import { type ClientOverview, findClientOverview } from '@/lib/data/views/client-overview'
import { findClientStanding } from '@/lib/data/views/client-standing'
import { listLikelyCharts } from '@/lib/data/views/merging'
import { permits } from '@/lib/domain/access/permissions'
import { localDateOf } from '@/lib/domain/time/practice-time'
import { isId } from '@/lib/ids'
import { label, labelOf } from '@/lib/messages/label'
import { t } from '@/lib/messages/t'
import { wordNextStepForStaff } from '@/lib/messages/word-next-action'
import { paths } from '@/lib/paths'

export const metadata = { title: t('clients.summary') }

export default async function ClientOverviewPage({ params }: { readonly params: Promise<{ clientId: string }> }) {
  const { clientId } = await params
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  const { timeZone } = await currentPractice()
  const now = clock()
  const today = localDateOf(now, timeZone)
  const found = isId(clientId)
    ? await readAs(actor, (tx) =>
        atOnce({
          overview: findClientOverview(tx, actor, clientId, now, timeZone),
          team: findCareTeam(tx, actor, clientId, today),
          candidates: listPrimaryCandidates(tx, actor, clientId, today),
          standing: findClientStanding(tx, actor, clientId),
          likely: permits(actor, 'client.merge') ? listLikelyCharts(tx, actor, clientId) : null,
        }),
      )
    : null
  if (!found?.overview || !found.team || !found.standing) notFound()
  const { overview, team, candidates, standing, likely } = found
  const steps = overview.path.steps.map(({ step, state }) => ({ key: step, label: stepNames[step], state }))
  return (
    <div className="grid gap-5 lg:grid-cols-[2fr_1fr]">
      <div className="grid content-start gap-5">
        <SafetyAlerts alerts={overview.alerts} timeZone={timeZone} />
        <Card title="Next step" tone="next">
          <p className="font-medium">{wordNextStepForStaff(overview.path.next)}</p>
        </Card>
        <RegimenCard clientId={clientId} regimen={overview.regimen} />
        <VisitsCard visits={overview.visits} bookHref={actor.role === 'admin' ? null : paths.clinic.bookVisit(clientId)} />
        <TasksCard clientId={clientId} tasks={overview.tasks} now={now} timeZone={timeZone} />
        <CareTeamCard clientId={clientId} {...team} candidates={candidates} mayAssign={actor.role !== 'front-desk'} />
      </div>
      <div className="grid content-start gap-5">
        <Card title="Eight steps">
          <Stepper label="Eight steps" steps={steps} />
        </Card>
        <StatusCard clientId={clientId} standing={standing} timeZone={timeZone} mayComplete={actor.role !== 'front-desk'} />
        <Card title="Balance">
          <p>
            Owed by the client: <Money cents={overview.balanceCents} />
          </p>
          <TextLink href={paths.clinic.clientTab(clientId, 'money')}>Open the account</TextLink>
        </Card>
        {likely && <OtherChartCard clientId={clientId} likely={likely} />}
      </div>
    </div>
  )
}

function RegimenCard({ clientId, regimen }: { clientId: string; regimen: ClientOverview['regimen'] }) {
  return (
    <Card title="Regimen" aside={<TextLink href={paths.clinic.clientTab(clientId, 'regimen')}>Open the regimen</TextLink>}>
      {regimen ? (
        <ul className="flex flex-wrap gap-2">
          {regimen.cycles.map(({ id, number, format, status }) => (
            <li key={id}>
              <Chip state={status === 'completed' ? 'ready' : status === 'planned' ? 'neutral' : 'journey'}>
                {`${number} · ${format} · ${labelOf('cycleStatus', status)}`}
              </Chip>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">No regimen yet.</p>
      )}
    </Card>
  )
}

function VisitsCard({ visits, bookHref }: { visits: ClientOverview['visits']; bookHref: string | null }) {
  return (
    <Card title="Visits ahead" padding="flush" aside={bookHref && <TextLink href={bookHref}>Book a visit</TextLink>}>
      {visits.length === 0 && <p className="px-5 pb-4 text-muted">Nothing is booked.</p>}
      <ul className="divide-y divide-line">
        {visits.map((visit) => (
          <li key={visit.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2">
            <TextLink href={paths.clinic.visit(visit.id)} plain className="w-24">
              {label('appointmentKind', visit.kind)}
            </TextLink>
            <span className="mr-auto text-muted">
              <ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={visit.timeZone} day="short" /> ·{' '}
              {visit.clinician ?? 'Nobody yet'}
            </span>
            <VisitState status={visit.status} waits={visit.waits} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type TasksCardProps = { clientId: string; tasks: ClientOverview['tasks']; now: Date; timeZone: string }

function TasksCard({ clientId, tasks, now, timeZone }: TasksCardProps) {
  const all = <TextLink href={paths.clinic.newTaskFor(clientId)}>{t('tasks.add')}</TextLink>
  return (
    <Card title={t('clients.tasks')} padding="flush" aside={all}>
      {tasks.length > 0 ? (
        <TaskList tasks={tasks.map((task) => ({ ...task, clientId }))} now={now} timeZone={timeZone} />
      ) : (
        <EmptyState>{t('clients.tasksEmpty')}</EmptyState>
      )}
    </Card>
  )
}
