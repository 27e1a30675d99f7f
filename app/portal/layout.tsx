import type { ReactNode } from 'react'
import { PortalFrame } from '@/components/access/portal-frame'
import { requireFrame } from '@/lib/auth/actor'
import { frameOf } from '@/lib/auth/frame'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const session = await requireFrame('client')
  return <PortalFrame info={await frameOf(session)}>{children}</PortalFrame>
}
