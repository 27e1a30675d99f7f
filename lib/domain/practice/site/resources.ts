import { citing } from './citing.ts'
import type { DefaultPart } from './site-words.ts'

export const resourcesParts = [
  {
    part: 'before-you-use-a-copay-card',
    title: 'Before you use a copay card',
    text: ['Cards of a medicine’s maker do not work with Medicare, Medicaid, VA or TRICARE. The law forbids it.'],
    sources: citing('42-usc-1320a-7b'),
  },
  {
    part: 'raising-money-yourself',
    title: 'Raising money yourself',
    text: [
      'Friends, family or a public page can help. Say only what you want strangers to know about your health. What others pay toward your account can be as much as you owe, not more.',
    ],
  },
] as const satisfies readonly DefaultPart[]
