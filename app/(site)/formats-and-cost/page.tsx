import { Article } from '@/components/site/article'
import { FormatTable } from '@/components/site/format-table'
import { SlidingScale } from '@/components/site/sliding-scale'
import { VisitLengths } from '@/components/site/visit-lengths'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { findSiteContent } from '@/lib/data/views/site'
import { publishedSeriesRange } from '@/lib/domain/billing/price-range'
import { sayMoney } from '@/lib/messages/say-money'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = {
  title: 'Formats and cost',
  description: 'Four formats of ketamine-assisted psychotherapy, what each bills, our fees, the sliding scale, and what others charge.',
}

export default async function FormatsPage() {
  const { id } = await currentPractice()
  const { today, now } = await currentDay()
  const { fees, tiers, services } = await findSiteContent(id, today, now)
  const kap = publishedSeriesRange('kap-session')
  const iv = publishedSeriesRange('iv-session')

  return (
    <Article
      title="Formats and cost"
      lead="There is more than one way to do this, and they do not cost the same."
      width="wide"
      after={others}
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

const others = [
  {
    title: 'What others bill you for',
    text: [
      'We have no prescribers on our staff. Their visits, the medicine, lab tests and a facility’s own fee come on separate bills. Ask each of them for a price before you begin.',
    ],
  },
  {
    title: 'Why three hours are not insured',
    text: [
      'No plan we know pays for three therapy hours in one day. In the three-hour visit your plan is billed for one hour; the other two are yours, at a fee by income. We give you the papers to ask your plan to pay more.',
    ],
  },
  {
    title: 'Ways to pay',
    list: [
      'Cash, check or card at the desk; HSA and FSA cards too.',
      'An itemized receipt (superbill) for your plan or account whenever you ask.',
      'In parts, when the whole amount at once is too much. Tell us what you can pay, and when.',
      'Without insurance, or when you do not want to use it, the law gives you the right to a good faith estimate in writing. Ask us for it before you begin.',
    ],
  },
] as const
