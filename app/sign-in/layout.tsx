import type { ReactNode } from 'react'
import { GateShell } from '@/components/access/gate-shell'
import { currentPractice } from '@/lib/auth/practice'

export const metadata = { robots: { index: false } }

export default async function SignInLayout({ children }: { children: ReactNode }) {
  const practice = await currentPractice()
  return (
    <GateShell practiceName={practice.name} practicePhone={practice.phone}>
      {children}
    </GateShell>
  )
}
