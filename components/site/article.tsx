import type { ReactNode } from 'react'
import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export type Part = {
  readonly title: string
  readonly text?: readonly string[]
  readonly list?: readonly string[]
  readonly steps?: readonly string[]
}

type ArticleProps = {
  readonly title: string
  readonly lead: string
  readonly parts?: readonly Part[]
  readonly children?: ReactNode
  /** Parts that follow what stands in the middle. */
  readonly after?: readonly Part[]
  readonly width?: 'text' | 'wide'
}

/** A page of the site: what it is about, its parts, and the way to a consult call. */
export function Article({ title, lead, parts = [], children, after = [], width = 'text' }: ArticleProps) {
  return (
    <Column width={width} gap="large">
      <PageHeader title={title} lead={lead} />
      <Parts parts={parts} />
      {children}
      <Parts parts={after} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-line border-t pt-8">
        <LinkButton href={paths.site.consult} className="max-sm:w-full">
          {t('site.bookConsult')}
        </LinkButton>
        <p className="text-muted">{t('site.consultPromise', { minutes: 20 })}</p>
      </div>
    </Column>
  )
}

const Parts = ({ parts }: { parts: readonly Part[] }) =>
  parts.map(({ title, text = [], list = [], steps = [] }) => (
    <Section key={title} title={title} className="max-w-column">
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {list.length > 0 && (
        <ul className="grid list-disc gap-1.5 pl-5">
          {list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <ol className="grid gap-3">
          {steps.map((line, index) => (
            <li key={line} className="flex gap-3">
              <span
                aria-hidden="true"
                className="grid size-7 shrink-0 place-items-center rounded-full bg-lagoon-soft font-medium text-lagoon text-sm"
              >
                {index + 1}
              </span>
              <span className="pt-0.5">{line}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  ))
