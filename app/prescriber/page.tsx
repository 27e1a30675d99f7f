import { AnswerReferral } from '@/components/prescribers/answer-referral'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Column } from '@/components/ui/column'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { readAs } from '@/lib/data/scope'
import { listReferrals, type ReferralRow } from '@/lib/data/views/prescribing'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Referrals' }

export default async function ReferralsPage() {
  const actor = await requireActor('prescriber')
  const { timeZone } = await currentPractice()
  const referrals = await readAs(actor, (tx) => listReferrals(tx, actor))
  const waiting = referrals.filter(({ status }) => status === 'sent')
  const mine = referrals.filter(({ status }) => status === 'accepted')
  return (
    <Column width="wide">
      <PageHeader title="Referrals" lead="Clients the practice asks you about. You see the chart from accepting on." />
      <Section title="Waiting for your answer">
        {waiting.length === 0 ? (
          <EmptyState title="Nothing is waiting">Referrals sent to you will be listed here.</EmptyState>
        ) : (
          <ul className="grid gap-4">
            {waiting.map((referral) => (
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
      </Section>
      <Section title="Your clients here">
        <Accepted referrals={mine} />
      </Section>
    </Column>
  )
}

function Accepted({ referrals }: { referrals: readonly ReferralRow[] }) {
  if (referrals.length === 0) return <EmptyState title="No clients yet">Clients whose referral you accept are listed here.</EmptyState>
  return (
    <ul className="grid gap-2">
      {referrals.map(({ id, clientId, clientName, reason }) => (
        <li key={id} className="grid gap-1 rounded-card border border-line bg-surface px-5 py-4">
          <TextLink href={paths.prescriber.client(clientId)}>{clientName ?? 'Client'}</TextLink>
          <p className="text-muted text-sm">{reason}</p>
        </li>
      ))}
    </ul>
  )
}
