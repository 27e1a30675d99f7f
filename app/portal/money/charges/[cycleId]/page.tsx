import { notFound } from 'next/navigation'
import { ChargeCard } from '@/components/billing/charge-card'
import { cycleTitle } from '@/components/billing/charge-groups'
import { ChargeQuestion } from '@/components/billing/charge-question'
import { Column } from '@/components/ui/column'
import { ListPages } from '@/components/ui/list-pages'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { listOwnCharges } from '@/lib/data/views/own-account'
import { isId } from '@/lib/ids'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('billing.charges') }

type Props = { readonly params: Promise<{ cycleId: string }>; readonly searchParams: Promise<Search> }

export default async function PortalChargesPage({ params, searchParams }: Props) {
  const { cycleId } = await params
  const { page = 1 } = readSearch(await searchParams, { page: askedPage })
  const actor = await requireActor('client')
  const { today } = await currentDay()
  const isKnown = cycleId === 'outside' || isId(cycleId)
  const found = isKnown ? await readAs(actor, (tx) => listOwnCharges(tx, actor, { cycleId, today, page })) : null
  if (!found) notFound()
  const { number, charges } = found
  const { items, ...cut } = charges
  return (
    <Column gap="large">
      <PageHeader above={{ href: paths.portal.money, label: t('billing.portalMoneyTitle') }} title={cycleTitle(number)} />
      <ul className="grid gap-4">
        {items.map((charge) => (
          <ChargeCard key={charge.id} charge={charge} reader="client">
            <ChargeQuestion
              chargeId={charge.id}
              question={charge.question}
              reader="client"
              isTheirs={charge.clientCents > charge.writtenOffCents}
              canAnswer={false}
            />
          </ChargeCard>
        ))}
      </ul>
      <ListPages {...cut} />
    </Column>
  )
}
