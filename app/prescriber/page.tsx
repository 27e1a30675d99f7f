import { taskName } from '@/components/clients/task-words'
import { AnswerReferral } from '@/components/prescribers/answer-referral'
import { OrdersList } from '@/components/prescribers/orders-list'
import { WaitingWords } from '@/components/prescribers/waiting-words'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Chip, type ChipState } from '@/components/ui/chip'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { listOwnClients, type OwnClientRow } from '@/lib/data/views/own-clients'
import { findPrescriberWords } from '@/lib/data/views/prescriber-words'
import { type LookRow, listLooks, listOrphanedOrders, listOwnReferrals, type OrphanedOrderRow } from '@/lib/data/views/prescribing'
import type { Page } from '@/lib/domain/page'
import type { ClientStanding } from '@/lib/domain/prescribers/client-standing'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { labelOf } from '@/lib/messages/label'
import { sayDay, sayDayAt } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Referrals' }

type Props = { readonly searchParams: Promise<Search> }

const fields = { waiting: askedPage, clients: askedPage, looks: askedPage }

export default async function ReferralsPage({ searchParams }: Props) {
  const actor = await requireActor('prescriber')
  const asked = readSearch(await searchParams, fields)
  const { timeZone } = await currentPractice()
  const now = clock()
  const { waiting, mine, looks, orphaned, words } = await readAs(actor, (tx) =>
    atOnce({
      words: findPrescriberWords(tx, actor, now),
      waiting: listOwnReferrals(tx, actor, asked.waiting),
      mine: listOwnClients(tx, actor, { page: asked.clients, now }),
      looks: listLooks(tx, actor, asked.looks),
      orphaned: listOrphanedOrders(tx, actor),
    }),
  )
  return (
    <Column width="wide">
      <PageHeader title="Referrals" lead="Clients the practice asks you about. You see the chart from accepting on." />
      <WaitingWords {...words} timeZone={timeZone} />
      {looks.total > 0 && <Looks looks={looks} />}
      {orphaned.length > 0 && <Orphaned orders={orphaned} />}
      <Section title="Waiting for your answer">
        {waiting.total === 0 ? (
          <EmptyState title="Nothing is waiting">Referrals sent to you will be listed here.</EmptyState>
        ) : (
          <ul className="grid gap-4">
            {waiting.items.map((referral) => (
              <Card
                key={referral.id}
                as="li"
                title="A new referral"
                detail={<ZonedTime at={referral.sentAt} timeZone={timeZone} day="short" />}
                heading="h3"
                aside={<Chip state="waits">Waits for you</Chip>}
              >
                <div className="grid gap-4">
                  <p className="max-w-prose">{referral.reason}</p>
                  <AnswerReferral referralId={referral.id} clientId={referral.clientId} />
                </div>
              </Card>
            ))}
          </ul>
        )}
        <ListPages {...waiting} name="waiting" />
      </Section>
      <Section title="Your clients here">
        <Accepted clients={mine.items} />
        <ListPages {...mine} name="clients" />
      </Section>
    </Column>
  )
}

function Looks({ looks }: { looks: Page<LookRow> }) {
  return (
    <Section title="Waiting for your look">
      <ul className="grid gap-2">
        {looks.items.map(({ id, kind, clientId, clientName }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 rounded-card border border-line bg-surface px-5 py-4">
            <span>
              <TextLink href={paths.prescriber.client(clientId)}>{clientName}</TextLink> · {taskName(kind)}
            </span>
            <Chip state="waits">Waits for you</Chip>
          </li>
        ))}
      </ul>
      <ListPages {...looks} name="looks" />
    </Section>
  )
}

function Orphaned({ orders }: { orders: readonly OrphanedOrderRow[] }) {
  return (
    <Section title="Your live orders of clients no longer referred to you">
      <ul className="grid gap-4">
        {orders.map((order) => (
          <Card key={order.id} as="li" title={order.clientName} heading="h3">
            <OrdersList orders={[order]} ownPrescriberId={order.prescriberId} />
          </Card>
        ))}
      </ul>
    </Section>
  )
}

const standings: Readonly<Record<ClientStanding, { readonly state: ChipState; readonly word: string }>> = {
  decide: { state: 'waits', word: 'Waits for your decision' },
  'not-eligible': { state: 'neutral', word: 'Does not qualify' },
  order: { state: 'waits', word: 'Waits for your order' },
  'order-ends-first': { state: 'waits', word: 'The order ends before the next journey' },
  ready: { state: 'ready', word: 'Nothing waits for you' },
}

function Accepted({ clients }: { clients: readonly OwnClientRow[] }) {
  if (clients.length === 0) return <EmptyState title="No clients yet">Clients whose referral you accept are listed here.</EmptyState>
  return (
    <Card padding="flush">
      <ul className="divide-y divide-line">
        {clients.map((client) => (
          <li key={client.clientId} className="grid gap-1 px-5 py-3">
            <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <TextLink href={paths.prescriber.client(client.clientId)}>{client.name}</TextLink>
              <Chip size="small" state={standings[client.standing].state}>
                {standings[client.standing].word}
              </Chip>
            </span>
            <p className="text-muted text-sm">{standsInWords(client)}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Since when they wait, the order and the next journey; what was asked at first while there is none of it. */
function standsInWords({ since, order, nextJourney, reason }: OwnClientRow): string {
  const told = [
    since && `waits since ${sayDay(since, 'year')}`,
    order && `${order.doseMg} mg, ${labelOf('route', order.route)}, until ${sayDay(order.until, 'year')}`,
    nextJourney && `next journey ${sayDayAt(nextJourney.startsAt, nextJourney.timeZone, 'year')}`,
  ].filter((one) => one !== null)
  return told.length > 0 ? told.join(' · ') : reason
}
