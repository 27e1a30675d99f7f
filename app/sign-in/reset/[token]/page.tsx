import { notFound } from 'next/navigation'
import { GateCard } from '@/components/access/gate-card'
import { ResetForm } from '@/components/access/reset-form'
import { opensLink } from '@/lib/auth/link'
import { t } from '@/lib/messages/t'

export const metadata = { title: t('access.resetTitle'), referrer: 'no-referrer' as const }

export default async function ResetPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params
  if (!(await opensLink(token, 'password-reset'))) notFound()
  return (
    <GateCard title={t('access.resetTitle')}>
      <ResetForm token={token} />
    </GateCard>
  )
}
