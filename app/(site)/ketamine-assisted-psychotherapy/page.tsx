import { Article } from '@/components/site/article'
import { EightSteps } from '@/components/site/eight-steps'
import { Section } from '@/components/ui/section'
import { t } from '@/lib/messages/t'

export const metadata = {
  title: 'How it works',
  description: 'What ketamine-assisted psychotherapy is, what off-label means, what it may feel like, and the eight steps.',
}

export default function KapPage() {
  return (
    <Article
      title="How ketamine-assisted psychotherapy works"
      lead="Talk therapy comes first and stays. The medicine opens a few hours within it, with a therapist beside you."
      parts={before}
      after={after}
      width="wide"
    >
      <Section title="The eight steps" detail="They come in order. The medicine and the therapy in the journey happen together.">
        <div className="pt-3">
          <EightSteps />
        </div>
      </Section>
    </Article>
  )
}

const before = [
  {
    title: 'What ketamine is',
    text: [
      t('site.offLabel'),
      'One form, an esketamine nasal spray, is approved for some kinds of depression and is given only in certified places. It is a different product with rules of its own. Ask your doctor whether it could be a choice for you.',
    ],
  },
  {
    title: 'What it may feel like',
    text: [
      'Many people feel apart from their body or their usual thoughts for a while. Some have vivid images or a sense of meaning, some feel very little. It wears off within hours.',
      'Dizziness, nausea, a faster heartbeat, raised blood pressure and seeing things that are not there can happen. They are usually short, and somebody watches over you until they pass.',
    ],
  },
] as const

const after = [
  {
    title: 'Who decides what',
    list: [
      'A prescriber outside our practice decides whether you qualify, which form you take and how much. Therapists never do.',
      'Your therapist guides the therapy. You keep the same main therapist from beginning to end.',
      'You decide whether to begin, go on or stop.',
    ],
  },
  {
    title: 'How the medicine is taken',
    text: [
      'Lozenges can be taken at our practice. Infusions, injections and nasal forms are given at partner facilities, with your therapist joining by video. Clients with experience may take lozenges at home when their prescriber has ordered that.',
    ],
  },
  {
    title: 'Getting home',
    text: [
      'You cannot drive after a journey. You sign that somebody takes you home, and you tell us who. While you wait you can rest in a quiet room when one is free.',
    ],
  },
  {
    title: 'Why not only the medicine?',
    text: [
      'Ketamine can be habit-forming, and its effects may fade. Coming back again and again for the medicine alone can cost a lot. Therapy is where you work with what you noticed, and many people do better when it goes on for longer. Ask your own doctor what the evidence says for your situation.',
    ],
  },
  {
    title: 'What we cannot promise',
    text: [t('site.noPromise'), 'Six sessions are the usual plan. It can be fewer or more, by how you are doing.'],
  },
] as const
