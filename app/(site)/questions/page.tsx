import { Article } from '@/components/site/article'
import { Disclosure } from '@/components/ui/disclosure'

export const metadata = {
  title: 'Questions and answers',
  description:
    'Short answers about ketamine-assisted psychotherapy: safety, what it feels like, cost, insurance, prescribers and getting home.',
}

export default function QuestionsPage() {
  return (
    <Article title="Questions and answers" lead="If yours is not here, ask it in a consult call.">
      <div className="grid gap-3">
        {questions.map(([question, answer]) => (
          <Disclosure key={question} layout="card" summary={question}>
            <p>{answer}</p>
          </Disclosure>
        ))}
      </div>
    </Article>
  )
}

const questions = [
  [
    'Is this approved?',
    'Ketamine is approved as an anesthetic. Using it in mental health is off-label: a prescriber may decide on it for one person, but the FDA has not reviewed that use. One nasal form, esketamine, is approved for some kinds of depression.',
  ],
  [
    'Will it help me?',
    'It may. It does not help everybody, and results differ. Some people notice a change within hours or days. It may last about a week after one dose, and longer for some. We measure with short questionnaires and change the plan when it is not helping.',
  ],
  [
    'How is this different from an infusion clinic?',
    'There the medicine is the treatment. Here therapy is: you prepare, a therapist is with you in the journey, and you work with it afterward.',
  ],
  [
    'Is it safe?',
    'It has risks. A prescriber screens for conditions such as high blood pressure, some heart and vessel diseases and psychosis, and may say no. Your blood pressure, pulse and breathing are watched, and help is at hand.',
  ],
  [
    'Can I become dependent?',
    'Ketamine can be misused and can be habit-forming. That is why doses are few, ordered one by one, and set within therapy.',
  ],
  ['How many sessions are there?', 'Six cycles are usual. You, your therapist and your prescriber decide, by how you are doing.'],
  ['Do I need a prescriber?', 'Yes, and they are not on our staff. Bring your own, or we look for one near you.'],
  ['Can I drive home?', 'No. You name somebody who takes you home before the visit can be confirmed.'],
  ['Can I do it at home?', 'With lozenges only, after at least one session here, when your prescriber orders it and an adult is with you.'],
  [
    'What will I pay?',
    'It goes by your coverage and the format. The estimator shows four formats side by side. With Medicaid, and with care the VA has approved, you pay nothing.',
  ],
  ['Who sees what I tell you?', 'Your care team, and only what they need. A therapist’s own psychotherapy notes are seen by nobody else.'],
  [
    'What about afterward?',
    'Talk therapy goes on, with us or with your own therapist. We write down with you what helps when days are hard.',
  ],
] as const
