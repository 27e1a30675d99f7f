import { Article } from '@/components/site/article'
import { HelpLines } from '@/components/site/help-lines'
import { Section } from '@/components/ui/section'
import { currentSitePage } from '@/lib/auth/site-parts'

export const metadata = {
  title: 'Insurance and your rights',
  description: 'What plans tend to pay for, what to ask yours, how to appeal a denial and by when, parity, and whom to call for help.',
}

/** What is read before whom to call. */
const BEFORE = 2

export default async function InsurancePage() {
  const { parts } = await currentSitePage('insurance')
  return (
    <Article
      title="Insurance and your rights"
      lead="Plans often pay for the therapy and often not for the medicine. There is seldom one yes or no, so we look at each part."
      parts={parts.slice(0, BEFORE)}
      after={parts.slice(BEFORE)}
    >
      <Section title="Whom to call">
        <HelpLines />
      </Section>
    </Article>
  )
}
