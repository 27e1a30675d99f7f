'use client'

import { useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { Spinner } from '@/components/ui/spinner'
import { waitsForScripts } from '@/components/ui/wait-for-scripts'
import { startDemoSessionAction } from '@/lib/actions/access'
import type { PersonRole } from '@/lib/domain/access/roles'
import { say } from './sign-in-words'
import { useOpening } from './use-opening'

/** Somebody made up, as the list shows them. */
export type DemoChoice = { readonly userId: string; readonly role: PersonRole; readonly name: string; readonly detail: string }
export type DemoGroup = { readonly label: string; readonly people: readonly DemoChoice[] }

/** The demo's people by role; one click signs in as one of them, second factor included. */
export function DemoPeople({ groups, back }: { readonly groups: readonly DemoGroup[]; readonly back: string }) {
  const { open, failed } = useOpening(back)
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function signIn({ userId, role }: DemoChoice) {
    setBusy(`${userId} ${role}`)
    setProblem(null)
    const outcome = await startDemoSessionAction({ userId, role }).catch(() => null)
    if (outcome?.status === 'done') return open(outcome.value.ticket)
    setBusy(null)
    setProblem(outcome?.status === 'invalid' ? Object.values(outcome.fields).flat().join(' ') : say('signInNotOpened'))
  }

  const trouble = problem ?? (failed ? say('signInNotOpened') : null)
  return (
    <div className="grid gap-5">
      {trouble && (
        <Notice tone="stops" role="alert">
          {trouble}
        </Notice>
      )}
      {groups.map(({ label, people }) => (
        <section key={label} aria-label={label} className="grid gap-2">
          <h3 className="font-semibold text-muted text-sm">{label}</h3>
          <ul className="grid gap-2 sm:grid-cols-2">
            {people.map((person) => (
              <li key={`${person.userId} ${person.role}`}>
                <button
                  {...waitsForScripts}
                  type="button"
                  aria-disabled={busy !== null}
                  onClick={() => busy === null && void signIn(person)}
                  className="flex min-h-14 w-full items-center justify-between gap-3 rounded-card border border-line bg-surface px-4 py-2 text-left shadow-lift transition-colors hover:border-edge"
                >
                  <span className="grid min-w-0">
                    <span className="truncate font-medium">
                      <span className="sr-only">{say('demoSignInAs')} </span>
                      {person.name}
                    </span>
                    <span className="truncate text-muted text-sm">{person.detail}</span>
                  </span>
                  {busy === `${person.userId} ${person.role}` && <Spinner />}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
