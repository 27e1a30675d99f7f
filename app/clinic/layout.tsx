import type { ReactNode } from 'react'
import { RoleFrame } from '@/components/access/role-frame'
import { requireFrame } from '@/lib/auth/actor'
import { frameOf } from '@/lib/auth/frame'

export default async function ClinicLayout({ children }: { children: ReactNode }) {
  const session = await requireFrame('therapist', 'front-desk', 'admin')
  return <RoleFrame info={await frameOf(session)}>{children}</RoleFrame>
}
