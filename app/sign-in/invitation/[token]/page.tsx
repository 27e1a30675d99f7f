import { notFound } from 'next/navigation'
import { GateCard } from '@/components/access/gate-card'
import { InvitationForm } from '@/components/access/invitation-form'
import { opensLink } from '@/lib/auth/link'
import { currentPractice } from '@/lib/auth/practice'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('access.invitationTitle'), referrer: 'no-referrer' as const }

export default async function InvitationPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params
  if (!(await opensLink(token, 'invitation'))) notFound()
  const practice = await currentPractice()
  return (
    <GateCard title={t('access.invitationTitle')} lead={t('access.invitationText', { practice: practice.name })}>
      <InvitationForm token={token} />
    </GateCard>
  )
}
