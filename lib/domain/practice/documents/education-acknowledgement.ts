import type { DocumentTemplate } from './document.ts'

/** Before starting, the client confirms that structure, effects, risks, cost and aftercare are understood. */
export const educationAcknowledgement: DocumentTemplate = {
  key: 'education-acknowledgement',
  title: 'What I have learned before starting',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: null,
  cites: ['practice.eight-steps', 'practice.consent'],
  sections: [
    {
      heading: 'The eight steps',
      paragraphs: ['Treatment goes step by step. A step waits until the one before it is done.'],
      points: [
        'Assessment: your health, your history, and whether this fits you.',
        'Education: how it works, what to expect, what can go wrong. This page is part of it.',
        'Preparation: what you hope for, ways to stay calm, a safe place.',
        'The medicine: you take the dose your prescriber ordered, with people watching over you.',
        'Therapy during the journey: your therapist is with you.',
        'Integration: you talk about what came up and what to do with it.',
        'Follow-up: therapy without ketamine.',
        'Evaluation: together we look at how you are and change the plan if needed.',
      ],
    },
    {
      heading: 'How a course is built',
      paragraphs: [
        'Most people plan six cycles. Each has a preparation, a journey and an integration. Your plan can be shorter or longer, and your prescriber, your therapist and you can change it.',
      ],
    },
    {
      heading: 'Effects and risks',
      paragraphs: [
        'Effects start within minutes and mostly end within two hours. You may feel detached, dreamy, moved or uneasy. Dizziness, nausea, a faster heart and higher blood pressure are common and pass. Mild hallucinations can happen. Feeling better may come within hours or days, and may fade again.',
        'Ketamine can be habit-forming. Therapy alongside it, and time between journeys, help to keep that risk low. It is a help for change, not magic.',
      ],
    },
    {
      heading: 'What it costs',
      paragraphs: [
        'The practice shows what you pay for each way of doing a cycle before you choose. Insurance pays for therapy hours under its own rules, at most one individual hour a day. It usually does not pay for ketamine itself.',
        'Your prescriber, the pharmacy and a partner facility send their own bills. Ask them for their prices. If you have Medicaid or come through the VA, this practice does not charge you.',
      ],
    },
    {
      heading: 'Aftercare',
      paragraphs: [
        'What you do afterward matters. Plan to rest on the day, to come to your integration visit, and to go on with therapy here or with your own therapist. We ask how you are doing in short questionnaires, and you can write to your care team between visits.',
        'If you feel worse, tell us soon. In crisis, call or text 988. In danger, call 911.',
      ],
    },
  ],
  statements: [
    'I understand the eight steps and how a cycle is built.',
    'I understand the effects and the risks.',
    'I understand what I pay, and who else may send a bill.',
    'I understand the aftercare and what to do if I feel worse.',
  ],
  fields: [],
}
