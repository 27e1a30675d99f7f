'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { addMemberAction } from '@/lib/actions/care-team'
import type { PrimaryCandidate } from '@/lib/domain/care-team/primary-candidate'
import type { Finding } from '@/lib/domain/finding'
import { insideRoleOptions, outsideRoleOptions } from './role-words'

type Warned = { readonly clientId: string; readonly onWarnings: (warnings: readonly Finding[]) => void }

/** A clinician of the practice in a role beside the primary therapist. */
export function AddInsideForm({ clientId, candidates, onWarnings }: Warned & { readonly candidates: readonly PrimaryCandidate[] }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/care-team')).addInsideMemberInput,
    action: addMemberAction,
    defaultValues: { who: 'inside' as const, clientId, clinicianId: '', role: 'preparation' as const },
    onDone: (_, warnings) => {
      onWarnings(warnings)
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label="Add to the team" reader="staff">
      <SelectRow
        form={form}
        name="clinicianId"
        label="Who"
        placeholder="Choose"
        options={candidates.map(({ clinicianId, name, title }) => ({ value: clinicianId, label: `${name}, ${title}` }))}
      />
      <SelectRow form={form} name="role" label="What they do" options={insideRoleOptions} />
    </CommandForm>
  )
}

/** Somebody outside the practice: a family doctor, a psychiatrist, a therapist elsewhere. */
export function AddOutsideForm({ clientId, onWarnings }: Warned) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/care-team')).addOutsideMemberInput,
    action: addMemberAction,
    defaultValues: { who: 'outside' as const, clientId, role: 'family-doctor' as const, name: '', phone: '', email: '' },
    onDone: (_, warnings) => {
      form.reset()
      onWarnings(warnings)
      router.refresh()
    },
  })
  return (
    <CommandForm form={form} label="Add to the team" reader="staff">
      <SelectRow form={form} name="role" label="Who they are" options={outsideRoleOptions} />
      <TextRow form={form} name="name" label="Name" />
      <TextRow form={form} name="phone" label="Phone" inputMode="tel" optional />
      <TextRow form={form} name="email" label="E-mail" inputMode="email" optional />
    </CommandForm>
  )
}
