'use client'

import { useRouter } from 'next/navigation'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { closeGroupAction } from '@/lib/actions/scheduling'
import { paths } from '@/lib/paths'

type GroupChangesProps = { readonly group: { readonly id: string; readonly seatsClosedAt: Date | null; readonly version: number } }

/** What becomes of a session: it takes no new clients or takes them again, and the way to change it or call it off. */
export function GroupChanges({ group }: GroupChangesProps) {
  const router = useRouter()
  const close = useCommand(closeGroupAction, () => router.refresh())
  const isClosed = group.seatsClosedAt !== null
  return (
    <div className="grid gap-3 border-line border-t pt-4">
      <div className="flex flex-wrap gap-2">
        <LinkButton variant="secondary" href={paths.clinic.group(group.id)}>
          Change it or call it off
        </LinkButton>
        <Button
          variant="secondary"
          busy={close.busy}
          onClick={() => close.run({ groupId: group.id, version: group.version, isClosed: !isClosed })}
        >
          {isClosed ? 'Take new clients again' : 'Take no new clients'}
        </Button>
      </div>
      <FormTrouble trouble={close.trouble} message={close.problem ?? undefined} />
    </div>
  )
}
