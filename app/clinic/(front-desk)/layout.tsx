import type { ReactNode } from 'react'
import { requireFrame } from '@/lib/auth/actor'

/** Asked above what stands there while a page loads: once that is sent, the answer is a 200 whatever the page says. */
export default async function FrontDeskLayout({ children }: { children: ReactNode }) {
  await requireFrame('front-desk', 'admin')
  return children
}
