/** What therapists of the demo write. Of nobody: made for the demo, and short. */
export const noteTexts = {
  preparation: {
    goal: ['To be ready for the journey, and to know how to ask for help.'],
    need: ['The journey is near and the fear of it is new.'],
    intention: ['To meet what I have been running from.', 'To rest, and to be curious about it.', 'To ask what the tiredness is for.'],
    summary: [
      'Reviewed the last weeks, sleep and mood. Went over what to expect, how to ask for help, and what we do when it gets hard.',
      'Spoke about fear of losing control. Practised breathing and the hand signal. Music chosen together.',
      'Looked at the intention again; it has become simpler. Safety plan and ride home gone over.',
    ],
    interventions: [
      'Psychoeducation, grounding, intention setting.',
      'Parts mapping; resource installation.',
      'Values work; breathing practice.',
    ],
    response: ['Engaged, somewhat nervous, hopeful.', 'Calmer at the end than at the beginning.', 'Tearful at first, then steady.'],
    plan: ['Journey as planned; light meal, comfortable clothes.', 'Journey as planned; brings a photograph.'],
  },
  journey: {
    goal: ['To go through the journey safely.'],
    need: ['The medicine was ordered for this day.'],
    intention: ['As set in preparation.'],
    summary: [
      'Lozenge taken as ordered. Went inward within twenty minutes, spoke little. Some tears, then long calm. Reoriented gently.',
      'Quiet journey. Described open water and a sense of distance from the usual thoughts. Came back slowly, in good contact.',
      'Difficult first half hour with restlessness; hand held on request; settled with music. Later warmth and relief.',
    ],
    interventions: ['Supportive presence, grounding, minimal guidance.', 'Non-directive support; reminder of intention once.'],
    response: [
      'Tolerated well. Vital signs within limits. Left with the driver.',
      'Mild dizziness, gone before leaving. Left with the driver.',
    ],
    plan: ['Integration tomorrow. No driving until after sleep.'],
  },
  integration: {
    goal: ['To bring what the journey showed into the week.'],
    need: ['What came up needs words soon after.'],
    intention: ['To keep what was seen.'],
    summary: [
      'Told the journey in order, then what stayed. Connected the image of the house with leaving home at sixteen.',
      'Less was remembered than hoped; we stayed with the feeling in the chest. Two small steps agreed for the week.',
      'Relief in the days after. Spoke to a sister for the first time in a year. Some fear that it will fade.',
    ],
    interventions: ['Narrative integration, somatic tracking.', 'Parts dialogue; behavioral plan.', 'Meaning making; journaling prompt.'],
    response: ['Thoughtful and open.', 'Lighter than in preparation.', 'Tired, content.'],
    plan: ['Walk daily; write three lines in the evening.', 'Call in a week; next cycle as booked.'],
  },
} as const satisfies Record<string, Record<string, readonly [string, ...string[]]>>

export type NotedPhase = keyof typeof noteTexts

/** What clients and staff write each other. */
export const messageTexts = {
  client: [
    { subject: 'Music for the journey', body: 'May I bring my own playlist? It has helped me before.' },
    { subject: 'Time on the day', body: 'My sister drives me and works until noon. Is it all right if she comes a little early to wait?' },
    { subject: 'A bill I do not understand', body: 'There is a line for extended care. Could somebody explain what I pay and why?' },
    { subject: 'After the journey', body: 'I slept well for the first time in weeks. I wanted you to know before we meet.' },
    { subject: 'Changing my pharmacy', body: 'I moved my prescriptions to another pharmacy. Who needs to know?' },
    { subject: 'Feeling low today', body: 'Not in danger, but it is a heavy day. Is this usual after the second one?' },
  ],
  staff: [
    'Thank you for writing. Yes, that is fine. We will talk it through when you are here.',
    'Good to hear from you. We have written it down, and your therapist will bring it up.',
    'Thank you. That happens to many people. If it gets heavier, call us, or 988 at any hour.',
  ],
} as const
