import { Article } from '@/components/site/article'
import { JsonLd } from '@/components/site/json-ld'
import { PartBody } from '@/components/site/part-view'
import { Disclosure } from '@/components/ui/disclosure'
import { currentSitePage } from '@/lib/auth/site-parts'
import { questionsAsData } from '@/lib/messages/structured-data'

export const metadata = {
  title: 'Questions and answers',
  description:
    'Short answers about ketamine-assisted psychotherapy: safety, what it feels like, cost, insurance, prescribers and getting home.',
}

export default async function QuestionsPage() {
  const { parts } = await currentSitePage('questions')
  return (
    <Article title="Questions and answers" lead="If yours is not here, ask it in a consult call.">
      <JsonLd data={questionsAsData(parts.map(({ words }) => words))} />
      <div className="grid gap-3">
        {parts.map(({ part, words }) => (
          <Disclosure key={part} says layout="card" summary={words.title}>
            <div className="grid gap-2">
              <PartBody words={words} />
            </div>
          </Disclosure>
        ))}
      </div>
    </Article>
  )
}
