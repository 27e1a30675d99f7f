import { citing } from './citing.ts'
import type { DefaultPart } from './site-words.ts'

export const whoParts = [
  {
    part: 'who-may-prescribe',
    title: 'Who may prescribe',
    list: [
      'Physicians, nurse practitioners and physician assistants with a license in the state where the medicine is used, and a DEA registration there.',
      'Psychologists and naturopaths only in a few states, and within limits.',
      'Psychologists elsewhere, social workers, family therapists and counselors may not order it.',
    ],
    sources: citing('mid-level-authority', 'psychologist-prescribing', 'naturopath-prescribing', '21-usc-823'),
  },
  {
    part: 'what-a-prescribers-insurance-may-ask',
    title: 'What a prescriber’s insurance may ask',
    text: [
      'Some malpractice policies cover this work only for psychiatric specialists, only when the prescriber is on site for the whole session, or never at home. We check each policy before we match you.',
    ],
  },
  {
    part: 'what-therapists-need',
    title: 'What therapists need',
    list: [
      'A license for therapy, and training in guiding journeys that goes beyond a weekend.',
      'Training in integration and in trauma therapy, for whoever sits with you for three hours.',
      'Continued consultation with others who do this work.',
    ],
  },
  {
    part: 'who-else-may-take-part',
    title: 'Who else may take part',
    list: [
      'Another trained therapist may prepare with you when yours cannot. Your main therapist stays the same.',
      'At a partner facility a nurse or a doctor gives the medicine and watches over you.',
      'Your own doctor or a therapist outside, once you have signed that we may talk with them. You can take that back at any time.',
    ],
  },
  {
    part: 'what-you-can-ask-anybody-who-offers-it',
    title: 'What you can ask anybody who offers it',
    list: [
      'Who decides on the dose, and who is in the room?',
      'Where is the medicine from, and in which form?',
      'What happens in an emergency, and who takes me home?',
      'What does it cost in all, with the prescriber and the medicine?',
      'What therapy is there before and after?',
    ],
  },
  {
    part: 'ways-of-working',
    title: 'Ways of working',
    text: ['Therapists bring a way of working of their own. Ask yours which they know, and why it would suit you.'],
    list: [
      'Internal Family Systems (IFS): parts of oneself that want different things, and how they can talk.',
      'Somatic Experiencing: noticing what the body does, step by step.',
      'Compassionate Inquiry: gentle questions about what lies under a feeling.',
      'Acceptance and Commitment Therapy (ACT): making room for feelings, and acting by what matters.',
      'Trauma therapy: several methods made for what follows from bad things that happened.',
    ],
  },
  {
    part: 'own-experience',
    title: 'Has your therapist tried it?',
    text: [
      'Some training programs include a session for the therapists themselves, with medicine or with breathing, so that they know the state from the inside. It is not required, and whether they did it is their own health information. You can always ask about their training.',
    ],
  },
  {
    part: 'pharmacies',
    title: 'Where the medicine comes from',
    text: [
      'Infusions use the approved product. Lozenges are made for one person by a compounding pharmacy, on a prescription; what is made that way has not been reviewed by the FDA. Your prescriber sends the prescription. We never do.',
    ],
    sources: citing('fdca-503', 'fda-compounded-ketamine-2023'),
  },
] as const satisfies readonly DefaultPart[]
