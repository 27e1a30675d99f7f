import { DeadLink } from '@/components/access/dead-link'
import { t } from '@/lib/messages/t'

export default function ResetGone() {
  return <DeadLink title={t('access.resetTitle')} />
}
