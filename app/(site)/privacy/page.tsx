import { Article, fixedParts, type Part } from '@/components/site/article'
import { TextLink } from '@/components/ui/text-link'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { findSiteContent } from '@/lib/data/views/site'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = {
  title: 'Privacy on this site',
  description: 'What this site keeps of you, for how long, and what it never does.',
}

export default async function PrivacyPage() {
  const { id } = await currentPractice()
  const { today, now } = await currentDay()
  const { ruleset } = await findSiteContent(id, today, now)
  return (
    <Article
      title="Privacy on this site"
      lead="You can read every page without telling us who you are."
      parts={fixedParts(partsOf(ruleset.values['retention.consult-days']))}
    >
      <p>
        {t('site.noticeElsewhere')} <TextLink href={paths.site.privacyPractices}>{t('site.navNotice')}</TextLink>
      </p>
    </Article>
  )
}

const partsOf = (keptDays: number): readonly Part[] => [
  {
    title: 'What we do not do',
    list: [
      'No advertising, no tracking, no visitor counting by other companies. Nothing on these pages is loaded from elsewhere.',
      'What you enter into the estimator and the search for a prescriber is answered and not kept.',
      'No cookie before you sign in. The one that keeps you signed in is needed for that, and for nothing else.',
    ],
  },
  {
    title: 'When you book a consult call',
    list: [
      'We keep what you tell us, so that we can call you. Only our team sees it. What you write in your own words is stored encrypted.',
      t('site.consultKept', { days: keptDays }),
      'While you fill in the form, it stays in this tab of your browser, so that a reload loses nothing. It is gone when you send it or close the tab.',
      'Our mails say when we call, never why.',
    ],
  },
]
