import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/site/site-frame'
import { findCurrentPractice } from '@/lib/auth/practice'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const practice = await findCurrentPractice()
  if (!practice) notFound()
  return <SiteFrame practice={practice}>{children}</SiteFrame>
}
