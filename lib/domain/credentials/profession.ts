/** What a person is licensed as. */
export const professions = [
  'physician',
  'nurse_practitioner',
  'physician_assistant',
  'psychologist',
  'naturopath',
  'lcsw',
  'lmft',
  'lpc',
  'registered_nurse',
] as const
export type Profession = (typeof professions)[number]

/** Licensed for psychotherapy. */
export const therapyProfessions: readonly Profession[] = ['physician', 'nurse_practitioner', 'psychologist', 'lcsw', 'lmft', 'lpc']

/** Registered with the DEA as a mid-level practitioner (letter M). */
export const midLevelProfessions: readonly Profession[] = ['nurse_practitioner', 'physician_assistant', 'naturopath', 'psychologist']

/** Short forms as staff read them. */
export const professionLabels = {
  physician: 'MD/DO',
  nurse_practitioner: 'NP',
  physician_assistant: 'PA',
  psychologist: 'Psychologist',
  naturopath: 'ND',
  lcsw: 'LCSW',
  lmft: 'LMFT',
  lpc: 'LPC',
  registered_nurse: 'RN',
} as const satisfies Record<Profession, string>
