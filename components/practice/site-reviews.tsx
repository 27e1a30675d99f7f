'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { PartView } from '@/components/site/part-view'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { reviewSitePageAction } from '@/lib/actions/practice'
import type { PageToReview } from '@/lib/data/views/settings-site'
import type { ReviewSitePageInput } from '@/lib/inputs/site'
import { say } from './words'

/** The public pages that wait to be read over: each as visitors read it, with who read it below. */
export function SiteReviews({ pages }: { readonly pages: readonly PageToReview[] }) {
  return (
    <div className="grid gap-2">
      {pages.map((one) => (
        <PageReview key={`${one.page} ${one.shown}`} {...one} />
      ))}
    </div>
  )
}

function PageReview({ page, parts, shown }: PageToReview) {
  const router = useRouter()
  const toast = useToast()
  const name = say(`site${page}`)
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/site')).reviewSitePageInput,
    action: reviewSitePageAction,
    defaultValues: { page, shown, reviewedBy: '' } satisfies ReviewSitePageInput,
    onDone: () => {
      toast({ tone: 'ready', title: say('siteReviewDone', { page: name }) })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={say('siteReviewPage', { page: name })}>
      <div className="grid gap-6 rounded-card border border-line bg-surface p-5">
        {parts.map((part) => (
          <PartView key={part.part} words={part.words} />
        ))}
        <div className="max-w-column border-line border-t pt-5">
          <CommandForm form={form} label={say('siteReviewDo')} reader="staff">
            <p className="text-sm">{say('siteReviewDetail')}</p>
            <TextRow form={form} name="reviewedBy" label={say('siteReviewedBy')} hint={say('siteReviewedByHint')} />
          </CommandForm>
        </div>
      </div>
    </Disclosure>
  )
}
