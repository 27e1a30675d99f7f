import sharp from 'sharp'
import { type AttachedProblem, readAttached } from './read-attached.ts'

/** Pixels along each side: sharp at twice the size it is shown in. */
export const PORTRAIT_SIDE = 320

/**
 * Looks at what a file is, whatever it is called, and gives the picture in it as a small square JPEG: drawn anew, upright, cut around what
 * draws the eye, without place and device. A PDF is no picture of anybody.
 */
export async function readPortrait(sent: Uint8Array): Promise<{ readonly bytes: Buffer } | { readonly problem: AttachedProblem }> {
  const file = await readAttached(sent)
  if ('problem' in file) return file
  if (file.mediaType === 'application/pdf') return { problem: 'other-type' }
  const square = sharp(file.bytes).resize({ width: PORTRAIT_SIDE, height: PORTRAIT_SIDE, fit: 'cover', position: 'attention' })
  return { bytes: await square.flatten({ background: '#ffffff' }).jpeg({ quality: 84, mozjpeg: true }).toBuffer() }
}
