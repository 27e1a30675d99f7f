import type { ReactNode } from 'react'
import { GateShell } from '@/components/access/gate-shell'
import { currentPractice } from '@/lib/auth/practice'

export default async function RideLayout({ children }: { children: ReactNode }) {
  const practice = await currentPractice()
  return (
    <GateShell practiceName={practice.name} practicePhone={practice.phone}>
      {children}
    </GateShell>
  )
}
