import type { BookedVisit } from '../law/world.ts'

/** A visit as its client last heard of it, in a letter that waits: `sequence` is the one it has since it was moved. */
export type LastHeard = {
  readonly id: string
  readonly sequence: number
  /** Instants, ISO in UTC. */
  readonly startsAt: string
  readonly clinicianId: string | null
}

type Standing = Pick<BookedVisit, 'id' | 'sequence' | 'startsAt' | 'clinicianId'>

/** How it is written down with the letter, and read again; null for what is none. */
export const heardText = ({ id, sequence, startsAt, clinicianId }: LastHeard): string =>
  [id, sequence, startsAt, clinicianId ?? ''].join(' ')
export function readHeard(text: string): LastHeard | null {
  const [id, sequence, startsAt, clinicianId] = text.split(' ')
  return id && startsAt && Number.isInteger(Number(sequence))
    ? { id, sequence: Number(sequence), startsAt, clinicianId: clinicianId || null }
    : null
}

/** What a client last heard of visits that are moved now: where they stood, or where they stood before a move that they were not told of. */
export const lastHeard = (
  moved: readonly { readonly row: Standing; readonly moved: Standing }[],
  untold: readonly LastHeard[],
): LastHeard[] =>
  moved.map(({ row, moved: { sequence } }) => {
    const before = untold.find(({ id }) => id === row.id)
    return {
      id: row.id,
      sequence,
      startsAt: before?.startsAt ?? row.startsAt.toISOString(),
      clinicianId: before ? before.clinicianId : row.clinicianId,
    }
  })

/** Whether a visit is to be told of in a letter that waited: not where it stands as its client last heard, nor where it was moved again, which has a letter of its own. */
export const isToBeTold = ({ sequence, startsAt, clinicianId }: Standing, heard: LastHeard): boolean =>
  sequence <= heard.sequence && (startsAt.toISOString() !== heard.startsAt || clinicianId !== heard.clinicianId)
