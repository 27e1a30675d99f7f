import { label } from '@/lib/messages/label'
import { t } from '@/lib/messages/t'
import type { FrameInfo } from './frame-info'

/** What the person's menu says, for somebody with these other roles. */
export const ownMenuWords = ({ otherRoles }: Pick<FrameInfo, 'otherRoles'>) => ({
  account: t('access.account'),
  signOut: t('common.signOut'),
  roles: otherRoles.map((role) => ({ role, label: t('access.switchRole', { role: label('role', role) }) })),
})
