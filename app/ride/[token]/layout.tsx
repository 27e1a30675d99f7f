import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { GateShell } from '@/components/access/gate-shell'
import { findCurrentPractice } from '@/lib/auth/practice'

export default async function RideLayout({ children }: { children: ReactNode }) {
  const practice = await findCurrentPractice()
  if (!practice) notFound()
  return (
    <GateShell practiceName={practice.name} practicePhone={practice.phone}>
      {children}
    </GateShell>
  )
}
