import type { ReactNode } from 'react'
import { RoleFrame } from '@/components/access/role-frame'
import { requireFrame } from '@/lib/auth/actor'
import { frameOf } from '@/lib/auth/frame'
import { personRoles } from '@/lib/domain/access/roles'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const session = await requireFrame(...personRoles)
  return <RoleFrame info={await frameOf(session)}>{children}</RoleFrame>
}
