import type { DocumentKey } from './document.ts'

/** Papers that say yes to something still ahead: a yes can be taken back. What was read stays read; a release is taken back where it stands. */
export const papersToTakeBack = [
  'treatment-consent',
  'ride-home-agreement',
  'at-home-dosing-consent',
  'telehealth-consent',
  'group-consent',
  'part-2-consent',
  'extended-care-notice',
  'private-contract',
  'story-authorization',
] as const satisfies readonly DocumentKey[]
export type PaperToTakeBack = (typeof papersToTakeBack)[number]

export const canBeTakenBack = (key: string): key is PaperToTakeBack => (papersToTakeBack as readonly string[]).includes(key)
