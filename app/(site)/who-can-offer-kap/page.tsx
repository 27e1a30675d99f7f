import { Article } from '@/components/site/article'
import { WordList } from '@/components/site/word-list'
import { currentSitePage } from '@/lib/auth/site-parts'

export const metadata = {
  title: 'Who can offer it',
  description: 'Who may prescribe ketamine, who may guide therapy with it, what training they need, and what you can ask.',
}

export default async function WhoPage() {
  const { parts, words } = await currentSitePage('who', ['compounding', 'off-label', 'integration'])
  return (
    <Article
      title="Who can offer ketamine-assisted psychotherapy"
      lead="Treatment needs two kinds of skill: somebody who may prescribe, and a therapist trained for this work. One person may do both only with the standing for both."
      parts={parts}
      width="wide"
      margin={<WordList words={words} />}
    />
  )
}
