import { citing } from './citing.ts'
import type { DefaultPart } from './site-words.ts'
import { feder } from './studies.ts'

export const questionsParts = [
  {
    part: 'is-this-approved',
    title: 'Is this approved?',
    text: [
      'Ketamine is approved as an anesthetic. Using it in mental health is off-label: a prescriber may decide on it for one person, but the FDA has not reviewed that use. One nasal form, esketamine, is approved for some kinds of depression.',
    ],
    sources: citing('fda-compounded-ketamine-2023', 'spravato-rems'),
  },
  {
    part: 'will-it-help-me',
    title: 'Will it help me?',
    text: [
      'It may. It does not help everybody, and results differ. Some people notice a change within hours or days. It may last about a week after one dose, and longer for some. We measure with short questionnaires and change the plan when it is not helping.',
    ],
    sources: [feder],
  },
  {
    part: 'how-is-this-different-from-an-infusion-clinic',
    title: 'How is this different from an infusion clinic?',
    text: [
      'There the medicine is the treatment. Here therapy is: you prepare, a therapist is with you in the journey, and you work with it afterward.',
    ],
  },
  {
    part: 'is-it-safe',
    title: 'Is it safe?',
    text: [
      'It has risks. A prescriber screens for conditions such as high blood pressure, some heart and vessel diseases and psychosis, and may say no. Your blood pressure, pulse and breathing are watched, and help is at hand.',
    ],
    sources: citing('spravato-label', 'fda-compounded-ketamine-2023'),
  },
  {
    part: 'can-i-become-dependent',
    title: 'Can I become dependent?',
    text: ['Ketamine can be misused and can be habit-forming. That is why doses are few, ordered one by one, and set within therapy.'],
    sources: citing('fda-compounded-ketamine-2023'),
  },
  {
    part: 'how-many-sessions-are-there',
    title: 'How many sessions are there?',
    text: ['Six cycles are usual. You, your therapist and your prescriber decide, by how you are doing.'],
  },
  {
    part: 'do-i-need-a-prescriber',
    title: 'Do I need a prescriber?',
    text: ['Yes, and they are not on our staff. Bring your own, or we look for one near you.'],
  },
  {
    part: 'can-i-drive-home',
    title: 'Can I drive home?',
    text: ['No. You name somebody who takes you home before the visit can be confirmed.'],
  },
  {
    part: 'can-i-do-it-at-home',
    title: 'Can I do it at home?',
    text: ['With lozenges only, after at least one session here, when your prescriber orders it and an adult is with you.'],
  },
  {
    part: 'what-will-i-pay',
    title: 'What will I pay?',
    text: [
      'It goes by your coverage and the format. The estimator shows four formats side by side. With Medicaid, and with care the VA has approved, you pay nothing.',
    ],
  },
  {
    part: 'who-sees-what-i-tell-you',
    title: 'Who sees what I tell you?',
    text: ['Your care team, and only what they need. A therapist’s own psychotherapy notes are seen by nobody else.'],
  },
  {
    part: 'what-about-afterward',
    title: 'What about afterward?',
    text: ['Talk therapy goes on, with us or with your own therapist. We write down with you what helps when days are hard.'],
  },
] as const satisfies readonly DefaultPart[]
