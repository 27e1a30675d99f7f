import { citing } from './citing.ts'
import type { DefaultPart } from './site-words.ts'

export const costsParts = [
  {
    part: 'what-others-bill-you-for',
    title: 'What others bill you for',
    text: [
      'We have no prescribers on our staff. Their visits, the medicine, lab tests and a facility’s own fee come on separate bills. Ask each of them for a price before you begin.',
    ],
  },
  {
    part: 'why-three-hours-are-not-insured',
    title: 'Why three hours are not insured',
    text: [
      'No plan we know of pays for three therapy hours in one day. In the three-hour visit your plan is billed for one hour; the other two are yours, at a fee by income. We give you the papers to ask your plan to pay more.',
    ],
    sources: citing('cpt-psychotherapy-time', 'ncci-mue'),
  },
  {
    part: 'ways-to-pay',
    title: 'Ways to pay',
    list: [
      'Cash, check or card at the desk; HSA and FSA cards too.',
      'An itemized receipt (superbill) for your plan or account whenever you ask.',
      'Without insurance, or when you do not want to use it, the law gives you the right to a good faith estimate in writing. Ask us for it before you begin.',
    ],
    sources: citing('45-cfr-149.610'),
  },
] as const satisfies readonly DefaultPart[]
