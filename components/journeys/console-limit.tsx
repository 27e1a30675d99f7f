'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { leaveConsoleAction, openConsoleAction } from '@/lib/actions/access'
import { paths } from '@/lib/paths'

/** While a journey runs the session is its console's alone: it stays open beside the client and leads nowhere else. */
export function useConsoleLimit(appointmentId: string, { isRunning, isLimited }: { isRunning: boolean; isLimited: boolean }): void {
  useEffect(() => {
    if (isRunning && !isLimited) void openConsoleAction(appointmentId).catch(() => undefined)
  }, [appointmentId, isRunning, isLimited])
}

type LeaveConsoleProps = {
  readonly to: string
  readonly children: ReactNode
  readonly variant?: ComponentProps<typeof Button>['variant']
}

/** Gives the session the whole practice back and goes on; one that nobody touched for long signs in again first. */
export function LeaveConsole({ to, children, variant = 'primary' }: LeaveConsoleProps) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  async function leave() {
    setBusy(true)
    const outcome = await leaveConsoleAction().catch(() => null)
    setBusy(false)
    const signInAgain = outcome?.status === 'done' && outcome.value.signInAgain
    if (outcome !== null) router.push(signInAgain ? paths.signInTo(to) : to)
  }
  return (
    <Button variant={variant} busy={busy} onClick={() => void leave()}>
      {children}
    </Button>
  )
}
