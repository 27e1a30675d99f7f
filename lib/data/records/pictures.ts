import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import type { Tx } from '../scope.ts'

type Picture = { readonly clinicianId: string; readonly content: Buffer<ArrayBuffer>; readonly setBy: string; readonly setAt: Date }

/** Puts a picture in place of the one a clinician had. Gives its hash. */
export async function replacePicture(tx: Tx, practiceId: string, { content, ...picture }: Picture): Promise<string> {
  await deletePicture(tx, practiceId, picture.clinicianId)
  const sha256 = sha256Hex(content)
  await tx.clinicianPicture.createMany({ data: [{ practiceId, content, sha256, ...picture }] })
  return sha256
}

/** Takes away the picture of a clinician; false where there was none. */
export async function deletePicture(tx: Tx, practiceId: string, clinicianId: string): Promise<boolean> {
  const { count } = await tx.clinicianPicture.deleteMany({ where: { practiceId, clinicianId } })
  return count > 0
}
