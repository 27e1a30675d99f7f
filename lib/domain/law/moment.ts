/**
 * When the law is asked about a visit: what times a person is shown, writing it down, giving it another time, confirming it, at the door,
 * as it begins, before each dose, at a reading, before somebody goes home, as it ends, signing its note, billing it, calling it off,
 * and when nobody came.
 */
export const lawMoments = [
  'offer',
  'book',
  'move',
  'confirm',
  'check-in',
  'start',
  'dose',
  'reading',
  'discharge',
  'complete',
  'sign',
  'bill',
  'cancel',
  'no-show',
] as const
export type LawMoment = (typeof lawMoments)[number]
