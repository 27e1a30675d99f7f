import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { MediaType } from '../../domain/attachments/kinds.ts'

/** Why a file is not taken. */
export type AttachedProblem = 'empty' | 'heic' | 'other-type' | 'unreadable'
export type ReadAttached =
  | { readonly mediaType: MediaType; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly problem: AttachedProblem }

/** No camera of a phone makes more; a picture that unpacks to more was made to fill the memory. */
const MOST_PIXELS = 120_000_000
/** Enough to read small print on a page or a card. */
const LONGEST_SIDE = 4_000
const heic = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence', 'image/avif']

/**
 * Looks at what a file is, whatever it is called, and gives it as it is kept: a PDF as it came, a picture drawn anew, upright, without
 * the place and the device it was taken with and without whatever hid behind it.
 */
export async function readAttached(sent: Uint8Array): Promise<ReadAttached> {
  if (sent.byteLength === 0) return { problem: 'empty' }
  const mime = (await fileTypeFromBuffer(sent).catch(() => undefined))?.mime
  if (mime === 'application/pdf') return { mediaType: mime, bytes: new Uint8Array(sent) }
  if (mime !== undefined && heic.includes(mime)) return { problem: 'heic' }
  if (mime !== 'image/jpeg' && mime !== 'image/png' && mime !== 'image/webp') return { problem: 'other-type' }
  try {
    return await drawnAnew(sent, mime === 'image/png' ? 'image/png' : 'image/jpeg')
  } catch {
    return { problem: 'unreadable' }
  }
}

async function drawnAnew(sent: Uint8Array, mediaType: 'image/png' | 'image/jpeg'): Promise<ReadAttached> {
  const picture = sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
  const drawn = mediaType === 'image/png' ? picture.png() : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 86 })
  return { mediaType, bytes: new Uint8Array(await drawn.toBuffer()) }
}
