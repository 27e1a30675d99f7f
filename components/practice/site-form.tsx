'use client'

import { CheckRow, DayRow, ListRow, TextRow } from '@/components/forms/form-rows'
import { PartView } from '@/components/site/part-view'
import { Disclosure } from '@/components/ui/disclosure'
import { publishSiteTextAction } from '@/lib/actions/practice'
import type { SitePartRow } from '@/lib/data/views/settings-site'
import type { SiteWords } from '@/lib/domain/practice/site/site-words'
import type { LocalDate } from '@/lib/domain/time/local'
import type { PublishSiteTextInput } from '@/lib/inputs/site'
import { sayDate } from '@/lib/messages/say-time'
import { SaveForm, useSaveForm } from './save-form'
import { SiteFacts, SiteSources } from './site-sources'
import { say } from './words'

type Props = { readonly part: SitePartRow; readonly today: LocalDate; readonly onClose: () => void }

/** A part of a public page: its words, how they will look, from when, and who read them over. */
export function SiteForm({ part: { page, part, last, history }, today, onClose }: Props) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/site')).publishSiteTextInput,
    action: publishSiteTextAction,
    defaultValues: {
      page,
      part,
      version: last.version,
      words: JSON.parse(JSON.stringify({ sources: [], ...last.words })) as PublishSiteTextInput['words'],
      isShown: last.isShown,
      effectiveFrom: today,
      reviewedBy: '',
    } satisfies PublishSiteTextInput,
    onSaved: onClose,
  })
  return (
    <SaveForm form={form} onClose={onClose} saveLabel={say('sitePublish')}>
      <TextRow form={form} name="words.title" label={say('siteTitle')} />
      <ListRow form={form} name="words.text" label={say('siteText')} hint={say('siteEach')} between="lines" optional />
      <ListRow form={form} name="words.list" label={say('siteList')} hint={say('siteEach')} between="lines" optional />
      <ListRow form={form} name="words.steps" label={say('siteSteps')} hint={say('siteEach')} between="lines" optional />
      <SiteSources form={form} today={today} />
      <SiteFacts form={form} today={today} />
      <section aria-label={say('sitePreview')} className="grid gap-3 rounded-card border border-line border-dashed bg-paper p-5 text-base">
        <p className="font-semibold text-muted text-xs">{say('sitePreview')}</p>
        <PartView words={form.watch('words') as SiteWords} />
      </section>
      <CheckRow form={form} name="isShown" label={say('siteShown')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayRow form={form} name="effectiveFrom" label={say('effectiveFrom')} min={today} />
        <TextRow form={form} name="reviewedBy" label={say('siteReviewedBy')} hint={say('siteReviewedByHint')} />
      </div>
      <Disclosure summary={say('siteHistory')}>
        <ul className="grid gap-1 text-sm">
          {history.map(({ version, effectiveFrom, reviewedBy }) => (
            <li key={version}>{`${say('siteVersion', { version, day: sayDate(effectiveFrom) })} · ${reviewedBy ?? say('siteRelease')}`}</li>
          ))}
        </ul>
      </Disclosure>
    </SaveForm>
  )
}
