import { citing } from './citing.ts'
import type { DefaultPart } from './site-words.ts'

export const veteransParts = [
  {
    part: 'five-steps',
    title: 'Five steps',
    steps: [
      'Talk to your VA provider: how you feel, what you have tried, what did not help enough, and that you would like to ask about this.',
      'Ask for a referral that tells your history in detail.',
      'Send the records: your treatments, their doses and how long you took them. We tell the VA what it needs from us.',
      'The VA reviews it. This takes time. We remind them and keep you posted.',
      'When the authorization is here, we schedule your visits within its dates. Everything goes through the VA.',
    ],
    sources: citing('va-community-care', 'va-10-10172'),
  },
  {
    part: 'bring-to-the-talk-with-your-provider',
    title: 'What to bring to your VA provider',
    list: [
      'What is hardest in your days, and since when.',
      'Medicines and therapies you have had, with the dates as best you remember.',
      'Other conditions, above all blood pressure and heart.',
      'What you hope will be different.',
    ],
  },
  {
    part: 'good-to-know',
    title: 'Good to know',
    list: [
      'The authorization says for which condition, how many visits and until when. We show you how many are left.',
      'The three-hour visit is not offered with the VA, because part of it would be charged to you. Visits on three days are.',
      'If the VA says no, its patient advocate can help you ask again.',
      'In crisis: call 988 and press 1, or text 838255.',
    ],
  },
  {
    part: 'conditions',
    title: 'Which conditions the VA may approve it for',
    text: ['It is decided for one person, after other treatment has not helped enough. Ask your VA provider about these.'],
    list: [
      'Depression that other treatment has not relieved: this is what it is approved for most often.',
      'Anxiety and PTSD are named in some places too.',
      'The authorization you get says for which condition it is, and that is what counts.',
    ],
    sources: citing('payer-evidence'),
  },
] as const satisfies readonly DefaultPart[]
