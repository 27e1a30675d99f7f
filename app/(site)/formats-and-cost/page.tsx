import { Article } from '@/components/site/article'
import { CoursePrices } from '@/components/site/course-prices'
import { FormatTable } from '@/components/site/format-table'
import { Sources } from '@/components/site/part-view'
import { SlidingScale } from '@/components/site/sliding-scale'
import { VisitLengths } from '@/components/site/visit-lengths'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { currentSitePage } from '@/lib/auth/site-parts'
import { type PriceRange, publishedSeriesRange } from '@/lib/domain/billing/price-range'
import { citing } from '@/lib/domain/practice/site/citing'
import { publishedPrices } from '@/lib/domain/reference/billing-price-ranges'
import { sayMoney } from '@/lib/messages/say-money'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = {
  title: 'Formats and cost',
  description: 'Four formats of ketamine-assisted psychotherapy, what each bills, our fees, the sliding scale, and what others charge.',
}

export default async function FormatsPage() {
  const {
    parts,
    content: { fees, tiers, services },
  } = await currentSitePage('costs')
  const one = { fewest: 1, most: 1 }
  const range = ({ low, high }: PriceRange) => `${sayMoney(low)} to ${sayMoney(high)}`

  return (
    <Article
      title="Formats and cost"
      lead="There is more than one way to do this, and they do not cost the same."
      width="wide"
      after={parts}
    >
      <Notice tone="info" title="With Medicaid you pay nothing, ever">
        The three-hour visit is not available with Medicaid of any kind, because part of it would be charged to you. The other formats are,
        and your share is $0.
      </Notice>
      <Section title="Four formats for one cycle" detail="A cycle is preparation, journey and integration. Six cycles are usual.">
        <FormatTable fees={fees} />
        <LinkButton href={paths.site.estimator} variant="secondary" className="mt-2 justify-self-start">
          {t('site.navEstimate')}
        </LinkButton>
      </Section>
      <CoursePrices fees={fees} />
      <VisitLengths services={services} />
      <SlidingScale tiers={tiers} />
      <Section title="What it costs elsewhere" className="max-w-column">
        <p>
          {`Clinics publish ${range(publishedSeriesRange('kap-session', one))} for a session with therapy, and ${range(publishedSeriesRange('iv-session', one))} for an infusion. A series of four to six comes to ${range(publishedSeriesRange('kap-session'))}, or ${range(publishedSeriesRange('iv-session'))}. Place, experience and number of sessions make most of the difference.`}
        </p>
        <Sources of={citing(...publishedPrices['kap-session'].cites)} />
      </Section>
    </Article>
  )
}
