'use client'

import { useState } from 'react'
import { flushDrafts } from '@/components/forms/flush-drafts'
import { useToast } from '@/components/ui/toast-context'
import { switchRoleAction } from '@/lib/actions/access'
import type { PersonRole } from '@/lib/domain/access/roles'
import { brokenUi } from '@/lib/messages/en/ui/broken'
import { paths } from '@/lib/paths'
import { exchangeTicket } from './exchange-ticket'

/** Goes on in another role of the same person, in a session of its own, at `back`. */
export function useSwitchRole(back: string) {
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  async function switchTo(role: PersonRole) {
    setBusy(true)
    flushDrafts()
    const outcome = await switchRoleAction({ role }).catch(() => null)
    if (outcome?.status === 'done') {
      const opened = await exchangeTicket(outcome.value.ticket)
      location.assign(opened ? paths.signedInTo(back) : paths.signIn)
      return
    }
    setBusy(false)
    toast({ tone: 'stops', title: outcome?.status === 'invalid' ? Object.values(outcome.fields).flat().join(' ') : brokenUi.tryAgain })
  }

  return { busy, switchTo }
}
