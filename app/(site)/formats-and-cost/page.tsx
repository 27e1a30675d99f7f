import { Article } from '@/components/site/article'
import { CoursePrices } from '@/components/site/course-prices'
import { FormatTable } from '@/components/site/format-table'
import { SlidingScale } from '@/components/site/sliding-scale'
import { VisitLengths } from '@/components/site/visit-lengths'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { currentSitePage } from '@/lib/auth/site-parts'
import { publishedSeriesRange } from '@/lib/domain/billing/price-range'
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
  const kap = publishedSeriesRange('kap-session')
  const iv = publishedSeriesRange('iv-session')

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
          {`Clinics publish ${sayMoney(kap.low)} to ${sayMoney(kap.high)} for a series of four to six sessions with therapy, and ${sayMoney(iv.low)} to ${sayMoney(iv.high)} for as many infusions. Place, experience and number of sessions make most of the difference.`}
        </p>
      </Section>
    </Article>
  )
}
