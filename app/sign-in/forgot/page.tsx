import { ForgotForm } from '@/components/access/forgot-form'
import { GateCard } from '@/components/access/gate-card'
import { TextLink } from '@/components/ui/text-link'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('access.resetTitle') }

export default function ForgotPage() {
  return (
    <GateCard title={t('access.resetTitle')} lead={t('access.forgotText')}>
      <ForgotForm />
      <TextLink href={paths.signIn} className="justify-self-start">
        {t('access.backToSignIn')}
      </TextLink>
    </GateCard>
  )
}
