import { DeadLink } from '@/components/access/dead-link'
import { t } from '@/lib/messages/t'

export default function InvitationGone() {
  return <DeadLink title={t('access.invitationTitle')} />
}
