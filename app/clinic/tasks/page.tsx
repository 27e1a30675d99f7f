import { AddressSelect } from '@/components/scheduling/address-select'
import { NewTaskForm } from '@/components/tasks/new-task-form'
import { TaskBoard } from '@/components/tasks/task-board'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { nameClients } from '@/lib/data/views/search'
import { listColleagues, listTasks } from '@/lib/data/views/tasks'
import { askedId, askedOne, askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('tasks.title') }

type Props = {
  searchParams: Promise<Search>
}

const fields = { whose: askedId.or(askedOne(['all', 'mine'])), state: askedOne(['done']), client: askedId, for: askedId, page: askedPage }

export default async function TasksPage({ searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const asked = readSearch(await searchParams, fields)
  const { today, timeZone, now } = await currentDay()
  const clientId = asked.client ?? asked.for
  const whose = asked.whose ?? (clientId ? 'all' : 'mine')
  const isDone = asked.state === 'done'
  const { people, tasks, client } = await readAs(actor, (tx) =>
    atOnce({
      people: listColleagues(tx, actor),
      tasks: listTasks(tx, actor, { whose, clientId, isDone, page: asked.page }),
      client: clientId ? nameClients(tx, actor, [clientId]).then(([named]) => named) : undefined,
    }),
  )
  return (
    <div className="grid gap-6">
      <PageHeader
        title={client ? `${t('tasks.title')}: ${client.name}` : t('tasks.title')}
        lead={t('tasks.lead')}
        actions={[
          <AddressSelect
            key="whose"
            label={t('tasks.whose')}
            name="whose"
            value={whose}
            options={[
              { value: 'mine', label: t('tasks.mine') },
              { value: 'all', label: t('tasks.everybodys') },
              ...people.map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
          />,
          <AddressSelect
            key="state"
            label={t('tasks.state')}
            name="state"
            value={isDone ? 'done' : 'open'}
            options={[
              { value: 'open', label: t('tasks.open') },
              { value: 'done', label: t('tasks.finished') },
            ]}
          />,
        ]}
      />
      {client && <TextLink href={paths.clinic.tasks}>{t('tasks.aboutEverybody')}</TextLink>}
      <Card>
        <Disclosure summary={client ? t('tasks.addFor', { name: client.name }) : t('tasks.add')} open={asked.for !== undefined}>
          <NewTaskForm people={people} me={actor.userId} today={today} clientId={client?.id ?? null} />
        </Disclosure>
      </Card>
      {tasks.total > 0 ? (
        <Card padding="flush">
          <TaskBoard
            tasks={tasks.items.map((task) => ({ ...task, forWhom: task.forName ?? task.forRole }))}
            people={people}
            now={now}
            timeZone={timeZone}
          />
        </Card>
      ) : (
        <EmptyState>{whose === 'mine' && !isDone ? t('tasks.emptyMine') : t('tasks.empty')}</EmptyState>
      )}
      <ListPages {...tasks} />
    </div>
  )
}
