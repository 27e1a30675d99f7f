import { citing } from './citing.ts'
import type { DefaultPart } from './site-words.ts'

/** The first page: what this is, in a heading and a few sentences, and what it is plainly, further down. */
export const homeParts = [
  {
    part: 'welcome',
    title: 'Talk therapy, with a guided journey inside it',
    text: [
      'Ketamine-assisted psychotherapy may help some people with depression, anxiety, PTSD or chronic pain when other care has not been enough. A therapist stays with you before, during and after.',
    ],
  },
  {
    part: 'plainly',
    title: 'What it is, plainly',
    text: [
      'Ketamine is an anesthetic approved by the FDA and a Schedule III medicine. Its use in mental health is off-label: allowed, and decided by a prescriber for one person, but not a use the FDA has reviewed.',
      'It may help. It does not help everybody, and results differ from person to person. We think of the medicine as one part of therapy that goes on before and after it.',
    ],
    sources: citing('fda-compounded-ketamine-2023'),
  },
] as const satisfies readonly DefaultPart[]
