import { Article } from '@/components/site/article'
import { EightSteps } from '@/components/site/eight-steps'
import { WordList } from '@/components/site/word-list'
import { Section } from '@/components/ui/section'
import { currentSitePage } from '@/lib/auth/site-parts'

export const metadata = {
  title: 'How it works',
  description: 'What ketamine-assisted psychotherapy is, what off-label means, what it may feel like, and the eight steps.',
}

/** What is read before the eight steps. */
const BEFORE = 2

export default async function KapPage() {
  const { parts, words } = await currentSitePage('how', ['off-label', 'esketamine', 'dissociation', 'integration'])
  return (
    <Article
      title="How ketamine-assisted psychotherapy works"
      lead="Talk therapy comes first and stays. The medicine opens a few hours within it, with a therapist beside you."
      parts={parts.slice(0, BEFORE)}
      after={parts.slice(BEFORE)}
      width="wide"
      margin={<WordList words={words} />}
    >
      <Section title="The eight steps" detail="They come in order. The medicine and the therapy in the journey happen together.">
        <div className="pt-3">
          <EightSteps />
        </div>
      </Section>
    </Article>
  )
}
