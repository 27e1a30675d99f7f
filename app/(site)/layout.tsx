import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/site/site-frame'
import { currentPractice } from '@/lib/auth/practice'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await currentPractice()
  return { title: { default: name, template: `%s · ${name}` } }
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const practice = await currentPractice()
  return <SiteFrame practice={practice}>{children}</SiteFrame>
}
