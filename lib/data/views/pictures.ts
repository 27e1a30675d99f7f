import 'server-only'
import type { Tx } from '../scope.ts'

export type OpenedPicture = { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string }

/**
 * The picture of a clinician, as far as whoever asks may see it: visitors while the clinician is shown on the site, the clinician and
 * admins always. Null where there is none.
 */
export async function openPicture(tx: Tx, practiceId: string, clinicianId: string): Promise<OpenedPicture | null> {
  const row = await tx.clinicianPicture.findUnique({
    where: { practiceId_clinicianId: { practiceId, clinicianId } },
    select: { content: true, sha256: true },
  })
  return row && { bytes: row.content, sha256: row.sha256 }
}
