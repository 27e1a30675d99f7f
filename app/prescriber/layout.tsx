import type { ReactNode } from 'react'
import { PrescriberFrame } from '@/components/access/prescriber-frame'
import { requireFrame } from '@/lib/auth/actor'
import { frameOf } from '@/lib/auth/frame'

export default async function PrescriberLayout({ children }: { children: ReactNode }) {
  const session = await requireFrame('prescriber')
  return <PrescriberFrame info={await frameOf(session)}>{children}</PrescriberFrame>
}
