'use client'

import { useRouter } from 'next/navigation'
import { teamRole } from '@/components/care-team/role-words'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { LinkButton } from '@/components/ui/link-button'
import { revokeReleaseAction } from '@/lib/actions/care-team'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { paths, withQuery } from '@/lib/paths'

type Release = { readonly id: string; readonly scope: string; readonly expiresOn: LocalDate | null }

export type Allowed = {
  readonly key: string
  /** On the care team; null for a release to somebody else. */
  readonly memberId: string | null
  readonly name: string
  readonly role: string | null
  readonly release: Release | null
}

/** Everybody outside the practice, and whether the client allows us to talk to them. */
export function ReleaseList({ people }: { readonly people: readonly Allowed[] }) {
  const router = useRouter()
  const revoke = useCommand(revokeReleaseAction, () => router.refresh())
  return (
    <Card padding="flush">
      <FormTrouble trouble={revoke.trouble} message={revoke.problem ?? undefined} />
      <ul className="divide-y divide-line">
        {people.map(({ key, memberId, name, role, release }) => (
          <li key={key} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
            <div>
              <p className="font-medium">{name}</p>
              <p className="text-muted text-sm">
                {release
                  ? `You allow: ${release.scope}${release.expiresOn ? `, until ${sayDay(release.expiresOn, 'year')}` : ''}`
                  : `${role ? `${teamRole(role)} · ` : ''}We share nothing with them yet`}
              </p>
            </div>
            {release ? (
              <ConfirmDialog
                title={`Stop sharing with ${name}?`}
                description="From now on we share nothing more with them. What they know already stays with them. Your care here goes on as before."
                confirm="Take it back"
                keep="Keep it"
                onConfirm={() => revoke.run({ releaseId: release.id })}
                trigger={
                  <Button variant="secondary" busy={revoke.busy} aria-label={`Take back: ${name}`}>
                    Take back
                  </Button>
                }
              />
            ) : (
              <LinkButton
                href={withQuery(paths.portal.document('release-of-information'), { for: memberId })}
                variant="secondary"
                aria-label={`Read and allow: ${name}`}
              >
                Read and allow
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
