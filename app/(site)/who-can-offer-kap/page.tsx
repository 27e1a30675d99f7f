import { Article } from '@/components/site/article'

export const metadata = {
  title: 'Who can offer it',
  description: 'Who may prescribe ketamine, who may guide therapy with it, what training they need, and what you can ask.',
}

export default function WhoPage() {
  return (
    <Article
      title="Who can offer ketamine-assisted psychotherapy"
      lead="Treatment needs two kinds of skill: somebody who may prescribe, and a therapist trained for this work. One person may do both only with the standing for both."
      parts={parts}
    />
  )
}

const parts = [
  {
    title: 'Who may prescribe',
    list: [
      'Physicians, nurse practitioners and physician assistants with a license in the state where the medicine is used, and a DEA registration there.',
      'Psychologists and naturopaths only in a few states, and within limits.',
      'Psychologists elsewhere, social workers, family therapists and counselors may not order it.',
    ],
  },
  {
    title: 'What a prescriber’s insurance may ask',
    text: [
      'Some malpractice policies cover this work only for psychiatric specialists, only when the prescriber is on site for the whole session, or never at home. We check each policy before we match you.',
    ],
  },
  {
    title: 'What therapists need',
    list: [
      'A license for therapy, and training in guiding journeys that goes beyond a weekend.',
      'Training in integration and in trauma therapy, for whoever sits with you for three hours.',
      'Continued consultation with others who do this work.',
    ],
  },
  {
    title: 'What you can ask anybody who offers it',
    list: [
      'Who decides on the dose, and who is in the room?',
      'Where is the medicine from, and in which form?',
      'What happens in an emergency, and who takes me home?',
      'What does it cost in all, with the prescriber and the medicine?',
      'What therapy is there before and after?',
    ],
  },
] as const
