'use client'

import { X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { IconButton } from '@/components/ui/icon-button'
import { endMemberAction, revokeReleaseAction } from '@/lib/actions/care-team'
import type { PrimaryCandidate } from '@/lib/domain/care-team/primary-candidate'
import type { Finding } from '@/lib/domain/finding'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { AddInsideForm, AddOutsideForm } from './add-member-forms'
import { PrimaryChoice } from './primary-choice'
import { teamRole } from './role-words'
import { say } from './words'

type Release = { readonly id: string; readonly scope: string; readonly expiresOn: LocalDate | null }

export type Member = {
  readonly id: string
  readonly where: 'inside' | 'outside'
  readonly role: string
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly release: Release | null
}

type CareTeamCardProps = {
  readonly clientId: string
  readonly primary: { readonly name: string; readonly title: string } | null
  readonly members: readonly Member[]
  readonly otherReleases: readonly (Release & { readonly recipient: string })[]
  readonly candidates: readonly PrimaryCandidate[]
  readonly mayAssign: boolean
}

/** Who takes part in a client's care, whom we may talk to, and who could join. */
export function CareTeamCard({ clientId, primary, members, otherReleases, candidates, mayAssign }: CareTeamCardProps) {
  const [warnings, setWarnings] = useState<readonly Finding[]>([])
  return (
    <Card title={say('careTeam')}>
      <div className="grid gap-4">
        <div className="grid gap-1">
          <p className="text-muted text-sm">Primary therapist</p>
          <p className="font-medium">{primary ? `${primary.name}, ${primary.title}` : 'Nobody yet'}</p>
          {mayAssign && <PrimaryChoice clientId={clientId} candidates={candidates} hasPrimary={primary !== null} />}
        </div>
        {members.length > 0 && (
          <ul className="grid gap-3 border-line border-t pt-4">
            {members.map((member) => (
              <MemberRow key={member.id} member={member} onWarnings={setWarnings} />
            ))}
          </ul>
        )}
        {otherReleases.length > 0 && (
          <ul className="grid gap-1 border-line border-t pt-4 text-sm">
            {otherReleases.map(({ id, recipient, scope, expiresOn }) => (
              <li key={id}>
                Release to {recipient}: {scope}
                {expiresOn && `, until ${sayDay(expiresOn, 'year')}`}
              </li>
            ))}
          </ul>
        )}
        {warnings.length > 0 && (
          <FindingsNotice ruling={{ effect: 'warn', findings: warnings }} reader="staff" title="Done, and good to know" />
        )}
        <div className="grid border-line border-t pt-2">
          <Disclosure summary="Add a clinician of the practice">
            <AddInsideForm clientId={clientId} candidates={candidates} onWarnings={setWarnings} />
          </Disclosure>
          <Disclosure summary="Add somebody from outside">
            <AddOutsideForm clientId={clientId} onWarnings={setWarnings} />
          </Disclosure>
        </div>
      </div>
    </Card>
  )
}

function MemberRow({ member, onWarnings }: { member: Member; onWarnings: (warnings: readonly Finding[]) => void }) {
  const router = useRouter()
  const end = useCommand(endMemberAction, (_, warnings) => {
    onWarnings(warnings)
    router.refresh()
  })
  const revoke = useCommand(revokeReleaseAction, () => router.refresh())
  const { name, role, where, phone, email, release } = member
  return (
    <li className="grid gap-1">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-medium">{name}</p>
          <p className="break-words text-muted text-sm">{[teamRole(role), phone, email].filter(Boolean).join(' · ')}</p>
        </div>
        <ConfirmDialog
          title={`Take ${name} off the care team?`}
          description="They are no longer named as part of this care. What was shared stays shared."
          confirm="Take off the team"
          keep="Back"
          onConfirm={() => end.run({ memberId: member.id })}
          trigger={<IconButton label={`Take ${name} off the care team`} size="desk" variant="quiet" icon={<X />} />}
        />
      </div>
      {where === 'outside' && (
        <div className="flex flex-wrap items-center gap-2 text-sm">
          {release ? (
            <>
              <Chip state="ready" size="small">
                {`Release${release.expiresOn ? ` until ${sayDay(release.expiresOn, 'year')}` : ''}`}
              </Chip>
              <span className="text-muted">{release.scope}</span>
              <ConfirmDialog
                title={`Take the release to ${name} back?`}
                description="Do this when the client has told you so. Nothing more is shared from now on."
                confirm="The client takes it back"
                keep="Back"
                onConfirm={() => revoke.run({ releaseId: release.id })}
                trigger={
                  <button type="button" className="min-h-8 font-medium text-lagoon underline underline-offset-4">
                    Take back
                  </button>
                }
              />
            </>
          ) : (
            <Chip state="waits" size="small">
              No release yet
            </Chip>
          )}
        </div>
      )}
      <FormTrouble trouble={end.trouble ?? revoke.trouble} message={end.problem ?? revoke.problem ?? undefined} />
    </li>
  )
}
