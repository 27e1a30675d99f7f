'use client'

import { ArrowLeftRight, LogOut, UserRound } from 'lucide-react'
import { flushDrafts } from '@/components/forms/flush-drafts'
import { PersonMenu } from '@/components/shell/person-menu'
import type { PersonInfo } from '@/components/shell/shell-types'
import { signOutAction } from '@/lib/actions/access'
import type { PersonRole } from '@/lib/domain/access/roles'
import { paths } from '@/lib/paths'
import { useSwitchRole } from './use-switch-role'

type OwnMenuProps = {
  readonly person: PersonInfo
  readonly account: string
  readonly signOut: string
  /** The other roles of the same person, each with what going on in it is called. */
  readonly roles: readonly { readonly role: PersonRole; readonly label: string }[]
  readonly keyboard?: boolean
  readonly compact?: boolean
}

/** The menu of whoever is signed in: the account, other roles, signing out. Its words come from the server. */
export function OwnMenu({ person, account, signOut, roles, ...look }: OwnMenuProps) {
  const { busy, switchTo } = useSwitchRole('/')

  async function leave() {
    flushDrafts()
    await signOutAction().catch(() => null)
    location.assign(paths.signedOut)
  }

  return (
    <PersonMenu
      person={person}
      groups={[
        { items: [{ label: account, href: paths.account, icon: <UserRound aria-hidden="true" /> }] },
        {
          items: roles.map(({ role, label }) => ({
            label,
            icon: <ArrowLeftRight aria-hidden="true" />,
            disabled: busy,
            onSelect: () => switchTo(role),
          })),
        },
        { items: [{ label: signOut, icon: <LogOut aria-hidden="true" />, onSelect: leave }] },
      ]}
      {...look}
    />
  )
}
