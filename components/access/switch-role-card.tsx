'use client'

import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { PersonRole } from '@/lib/domain/access/roles'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import { useSwitchRole } from './use-switch-role'
import { say, sayCommon } from './words'

type SwitchRoleCardProps = { readonly as: PersonRole; readonly here: PersonRole; readonly back: string }

/** Says in which role one is here and which one opens the page, and goes on in that. */
export function SwitchRoleCard({ as, here, back }: SwitchRoleCardProps) {
  const { busy, switchTo } = useSwitchRole(back)
  return (
    <div className="grid gap-4">
      <p>{say('otherRoleText', { here: label('role', here), other: label('role', as) })}</p>
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={() => switchTo(as)}>
          {say('switchRole', { role: label('role', as) })}
        </Button>
        <LinkButton href={paths.signedInTo('/')} variant="secondary" prefetch={false}>
          {sayCommon('goHome')}
        </LinkButton>
      </div>
    </div>
  )
}
