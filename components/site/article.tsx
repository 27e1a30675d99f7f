import type { ReactNode } from 'react'
import { Column } from '@/components/ui/column'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { compare } from '@/lib/domain/compare'
import { type DefaultPart, type SiteVersion, wordsOf } from '@/lib/domain/practice/site/site-words'
import { sayDate } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'
import { PartView } from './part-view'
import { say } from './site-words'

/** A part with fixed words, of pages that tell about the product and not about treatment. */
export type Part = Omit<DefaultPart, 'part'>
type ArticlePart = Pick<SiteVersion, 'part' | 'words' | 'reviewedBy' | 'reviewedOn'>

/** Fixed words as an article shows them. */
export const fixedParts = (parts: readonly Part[]): ArticlePart[] =>
  parts.map((part) => ({ part: part.title, words: wordsOf(part), reviewedBy: null, reviewedOn: null }))

type ArticleProps = {
  readonly title: string
  readonly lead: string
  readonly parts?: readonly ArticlePart[]
  readonly children?: ReactNode
  /** Parts that follow what stands in the middle. */
  readonly after?: readonly ArticlePart[]
  /** Stands in the margin. */
  readonly margin?: ReactNode
  readonly width?: 'text' | 'wide'
}

/** A page of the site: what it is about, its parts, and the way to a consult call. */
export function Article({ title, lead, parts = [], children, after = [], width = 'text', margin }: ArticleProps) {
  const body = (
    <>
      <Parts parts={parts} />
      {children}
      <Parts parts={after} />
    </>
  )
  return (
    <Column width={width} gap="large">
      <PageHeader title={title} lead={lead} />
      {margin ? (
        <div className="grid gap-10 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)] lg:gap-14">
          <div className="grid gap-10">{body}</div>
          {margin}
        </div>
      ) : (
        body
      )}
      <Reviewed parts={[...parts, ...after]} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 border-line border-t pt-8">
        <LinkButton href={paths.site.consult} className="max-sm:w-full">
          {t('site.bookConsult')}
        </LinkButton>
        <p className="text-muted">{t('site.consultPromise')}</p>
      </div>
    </Column>
  )
}

const Parts = ({ parts }: { parts: readonly ArticlePart[] }) => parts.map(({ part, words }) => <PartView key={part} words={words} />)

/** Who read the words over, as far back as the part that waits longest. */
function Reviewed({ parts }: { parts: readonly ArticlePart[] }) {
  const [oldest] = parts
    .filter(({ reviewedOn }) => reviewedOn !== null)
    .sort((left, right) => compare(left.reviewedOn ?? '', right.reviewedOn ?? ''))
  if (!oldest?.reviewedOn || parts.some(({ reviewedOn }) => reviewedOn === null)) return null
  return <p className="text-muted text-sm">{say('reviewed', { who: oldest.reviewedBy ?? '', day: sayDate(oldest.reviewedOn) })}</p>
}
