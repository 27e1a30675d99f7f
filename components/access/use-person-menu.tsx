'use client'

import { ArrowLeftRight, LogOut, UserRound } from 'lucide-react'
import { useState } from 'react'
import { flushDrafts } from '@/components/forms/flush-drafts'
import type { MenuGroup } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast-context'
import { signOutAction, switchRoleAction } from '@/lib/actions/access'
import type { PersonRole } from '@/lib/domain/access/roles'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import { exchangeTicket } from './exchange-ticket'
import type { FrameInfo } from './frame-info'
import { say, sayCommon } from './words'

/** The entries of the person's menu that belong to signing in: the account, other roles, signing out. */
export function usePersonMenu({ otherRoles }: Pick<FrameInfo, 'otherRoles'>): readonly MenuGroup[] {
  const toast = useToast()
  const [busy, setBusy] = useState(false)

  async function switchTo(role: PersonRole) {
    setBusy(true)
    flushDrafts()
    const outcome = await switchRoleAction({ role }).catch(() => null)
    if (outcome?.status === 'done') {
      const opened = await exchangeTicket(outcome.value.ticket)
      location.assign(opened ? paths.signedInTo('/') : paths.signIn)
      return
    }
    setBusy(false)
    toast({ tone: 'stops', title: outcome?.status === 'invalid' ? Object.values(outcome.fields).flat().join(' ') : sayCommon('tryAgain') })
  }

  async function leave() {
    flushDrafts()
    await signOutAction().catch(() => null)
    location.assign(paths.signedOut)
  }

  return [
    { items: [{ label: say('account'), href: paths.account, icon: <UserRound aria-hidden="true" /> }] },
    {
      items: otherRoles.map((role) => ({
        label: say('switchRole', { role: label('role', role) }),
        icon: <ArrowLeftRight aria-hidden="true" />,
        disabled: busy,
        onSelect: () => switchTo(role),
      })),
    },
    { items: [{ label: sayCommon('signOut'), icon: <LogOut aria-hidden="true" />, onSelect: leave }] },
  ]
}
