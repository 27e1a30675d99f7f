import { notFound } from 'next/navigation'
import { DecisionsList } from '@/components/prescribers/decisions-list'
import { MatchList } from '@/components/prescribers/match-list'
import { MatchQuestion } from '@/components/prescribers/match-question'
import { OrdersList } from '@/components/prescribers/orders-list'
import { ProposalsList } from '@/components/prescribers/proposals-list'
import { ProposeDoseForm } from '@/components/prescribers/propose-dose-form'
import { ReferralsList } from '@/components/prescribers/referrals-list'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findPrescriberMatches } from '@/lib/data/views/prescriber-matches'
import { listDecisions, listOrders, listProposals, listReferrals } from '@/lib/data/views/prescribing'
import { routes } from '@/lib/domain/journeys/route'
import { settings } from '@/lib/domain/journeys/setting'
import { distanceOf } from '@/lib/domain/prescribers/distances'
import { askedOne, askedText, readSearch, type Search } from '@/lib/inputs/search'

export const metadata = { title: 'Prescribers and dose' }

type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<Search> }

const fields = { route: askedOne(routes), setting: askedOne(settings), within: askedText }

export default async function ClientPrescribersPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist', 'front-desk', 'admin')
  const { clientId } = idsOf(await params)
  const { route = 'lozenge', setting = 'office', within } = readSearch(await searchParams, fields)
  const { timeZone } = await currentPractice()
  const maxMiles = distanceOf(within)
  const found = await readAs(actor, async (tx) => {
    const matches = await findPrescriberMatches(tx, actor, clientId, { route, setting, maxMiles }, clock())
    if (!matches) return null
    return {
      matches,
      referrals: await listReferrals(tx, actor, clientId),
      decisions: await listDecisions(tx, actor, clientId),
      orders: await listOrders(tx, actor, clientId),
      proposals: await listProposals(tx, actor, clientId),
    }
  })
  if (!found) notFound()
  return (
    <div className="grid gap-8">
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title="Eligibility" detail="The prescriber decides. Scheduling waits for it.">
          <DecisionsList decisions={found.decisions} timeZone={timeZone} />
        </Card>
        <Card title="Dose" detail="Only the prescriber orders. A therapist may propose.">
          <div className="grid gap-4">
            <OrdersList orders={found.orders} />
            <ProposalsList proposals={found.proposals} timeZone={timeZone} />
            {actor.role === 'therapist' && (
              <Disclosure summary="Propose a dose">
                <ProposeDoseForm clientId={clientId} />
              </Disclosure>
            )}
          </div>
        </Card>
      </div>
      <Card title="Referrals" detail="A prescriber sees the chart while their referral stands.">
        <ReferralsList referrals={found.referrals} timeZone={timeZone} />
      </Card>
      <Section title="Who can prescribe" detail="By place, license, DEA registration, route, malpractice policy and on-site conditions.">
        <div className="grid gap-4">
          <MatchQuestion route={route} setting={setting} within={maxMiles === null ? '' : String(maxMiles)} />
          <MatchList clientId={clientId} rows={found.matches} />
        </div>
      </Section>
    </div>
  )
}
