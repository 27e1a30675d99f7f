import type { ReactNode } from 'react'
import { ClinicFrame } from '@/components/access/clinic-frame'
import { requireFrame } from '@/lib/auth/actor'
import { frameOf } from '@/lib/auth/frame'

export default async function ClinicLayout({ children }: { children: ReactNode }) {
  const session = await requireFrame('therapist', 'front-desk', 'admin')
  return <ClinicFrame info={await frameOf(session)}>{children}</ClinicFrame>
}
