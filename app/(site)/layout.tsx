import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/site/site-frame'
import { currentPractice } from '@/lib/auth/practice'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const practice = await currentPractice()
  return <SiteFrame practice={practice}>{children}</SiteFrame>
}
