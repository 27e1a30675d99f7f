'use client'

import { ArrowLeftRight, LogOut, UserRound } from 'lucide-react'
import { flushDrafts } from '@/components/forms/flush-drafts'
import type { MenuGroup } from '@/components/ui/menu'
import { signOutAction } from '@/lib/actions/access'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import type { FrameInfo } from './frame-info'
import { useSwitchRole } from './use-switch-role'
import { say, sayCommon } from './words'

/** The entries of the person's menu that belong to signing in: the account, other roles, signing out. */
export function usePersonMenu({ otherRoles }: Pick<FrameInfo, 'otherRoles'>): readonly MenuGroup[] {
  const { busy, switchTo } = useSwitchRole('/')

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
