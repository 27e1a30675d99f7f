/** Ways of working that a clinician can name. */
export const modalities = {
  ifs: 'Internal Family Systems',
  somatic: 'Somatic Experiencing',
  trauma: 'Trauma therapy',
  compassionate_inquiry: 'Compassionate Inquiry',
  act: 'Acceptance and Commitment Therapy',
  cbt: 'Cognitive Behavioral Therapy',
  emdr: 'EMDR',
  mindfulness: 'Mindfulness-based therapy',
} as const satisfies Record<string, string>

export type Modality = keyof typeof modalities
export const modalityKeys = Object.keys(modalities) as readonly Modality[]
