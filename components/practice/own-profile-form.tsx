'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, ListRow, TextareaRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { PeopleCards } from '@/components/site/people-cards'
import { useToast } from '@/components/ui/toast-context'
import { saveOwnProfileAction } from '@/lib/actions/credentials'
import type { OwnProfile } from '@/lib/data/views/own-credentials'
import type { SaveOwnProfileInput } from '@/lib/inputs/practice-people'
import { say } from './words'

/** What the public pages say of a therapist, in their own words, with how it will look. */
export function OwnProfileForm({ profile: { person, isPublished, version } }: { readonly profile: OwnProfile }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/practice-people')).saveOwnProfileInput,
    action: saveOwnProfileAction,
    defaultValues: { version, bio: person.bio, modalities: [...person.modalities], isPublished } satisfies SaveOwnProfileInput,
    onDone: () => {
      toast({ tone: 'ready', title: say('saved') })
      router.refresh()
    },
  })
  const { bio, modalities } = form.watch()
  return (
    <CommandForm form={form} label={say('save')} reader="staff">
      <TextareaRow form={form} name="bio" label={say('ownBio')} hint={say('ownBioHint')} optional />
      <ListRow form={form} name="modalities" label={say('modalities')} hint={say('modalitiesHint')} between="lines" optional />
      <CheckRow form={form} name="isPublished" label={say('ownPublished')} hint={say('ownPublishedHint')} />
      <section aria-label={say('sitePreview')} className="grid gap-3 rounded-card border border-line border-dashed bg-paper p-5">
        <p className="font-semibold text-muted text-xs">{say('sitePreview')}</p>
        <PeopleCards people={[{ ...person, bio, modalities }]} />
      </section>
    </CommandForm>
  )
}
