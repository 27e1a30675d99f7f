import type { ReactNode } from 'react'
import { RoleFrame } from '@/components/access/role-frame'
import { requireFrame } from '@/lib/auth/actor'
import { frameOf } from '@/lib/auth/frame'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const session = await requireFrame('client')
  return <RoleFrame info={await frameOf(session)}>{children}</RoleFrame>
}
