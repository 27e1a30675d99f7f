import { citing } from './citing.ts'
import type { DefaultPart } from './site-words.ts'

export const howParts = [
  {
    part: 'what-ketamine-is',
    title: 'What ketamine is',
    text: [
      'Ketamine is an anesthetic approved by the FDA and a Schedule III medicine. Its use in mental health is off-label: allowed, and decided by a prescriber for one person, but not a use the FDA has reviewed.',
      'One form, an esketamine nasal spray, is approved for some kinds of depression and is given only in certified places. It is a different product with rules of its own. Ask your doctor whether it could be a choice for you.',
    ],
    sources: citing('fda-compounded-ketamine-2023', 'spravato-rems'),
  },
  {
    part: 'what-it-may-feel-like',
    title: 'What it may feel like',
    text: [
      'Many people feel apart from their body or their usual thoughts for a while. Some have vivid images or a sense of meaning, some feel very little. It wears off within hours.',
      'Dizziness, nausea, a faster heartbeat, raised blood pressure and seeing things that are not there can happen. They are usually short, and somebody watches over you until they pass.',
    ],
    sources: citing('fda-compounded-ketamine-2023'),
  },
  {
    part: 'who-decides-what',
    title: 'Who decides what',
    list: [
      'A prescriber outside our practice decides whether you qualify, which form you take and how much. Therapists never do.',
      'Your therapist guides the therapy. You keep the same main therapist from beginning to end.',
      'You decide whether to begin, go on or stop.',
    ],
  },
  {
    part: 'how-the-medicine-is-taken',
    title: 'How the medicine is taken',
    text: [
      'Lozenges can be taken at our practice. Infusions, injections and nasal forms are given at partner facilities, with your therapist joining by video. Clients with experience may take lozenges at home when their prescriber has ordered that.',
    ],
    sources: citing('fda-compounded-ketamine-2023'),
  },
  {
    part: 'getting-home',
    title: 'Getting home',
    text: [
      'You cannot drive after a journey. You sign that somebody takes you home, and you tell us who. While you wait you can rest in a quiet room when one is free.',
    ],
  },
  {
    part: 'why-not-only-the-medicine',
    title: 'Why not only the medicine?',
    text: [
      'Ketamine can be habit-forming, and its effects may fade. Coming back again and again for the medicine alone can cost a lot. Therapy is where you work with what you noticed, and many people do better when it goes on for longer. Ask your own doctor what the evidence says for your situation.',
    ],
  },
  {
    part: 'what-we-cannot-promise',
    title: 'What we cannot promise',
    text: [
      'It may help. It does not help everybody, and results differ from person to person.',
      'Six sessions are the usual plan. It can be fewer or more, by how you are doing.',
    ],
  },
] as const satisfies readonly DefaultPart[]
