import type { CommandName } from './permissions.ts'

/** What somebody looked at that leaves an entry in the trail, beside what they did. */
export const trailReads = [
  'chart.open',
  'visit.open',
  'journey.open',
  'note.open',
  'notes.list',
  'psychotherapy-notes.open',
  'attachment.open',
  'audit.read',
  'disclosures.read',
] as const
export type TrailRead = (typeof trailReads)[number]

/** Everything an entry of the trail can be about. */
export type TrailAct = CommandName | TrailRead
