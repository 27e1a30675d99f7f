import type { PersonRole } from '../access/roles.ts'

/** What a file about a client can be. */
export const attachmentKinds = ['card-front', 'card-back', 'outside-record', 'lab', 'letter', 'other'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** The two sides of an insurance card. */
export const cardKinds = ['card-front', 'card-back'] as const satisfies readonly AttachmentKind[]
export type CardKind = (typeof cardKinds)[number]
export const isCard = (kind: string): kind is CardKind => (cardKinds as readonly string[]).includes(kind)

/** What is about treatment: for those who treat, not for the desk. */
export const treatmentKinds = ['outside-record', 'lab'] as const satisfies readonly AttachmentKind[]

/** What a person of each role may put with a client. An outside prescriber has nothing to do with insurance. */
export const kindsBy: Readonly<Record<PersonRole, readonly AttachmentKind[]>> = {
  client: attachmentKinds,
  therapist: attachmentKinds,
  prescriber: ['outside-record', 'lab', 'letter', 'other'],
  'front-desk': attachmentKinds,
  admin: attachmentKinds,
}

/** The types that are taken, found by looking at the bytes, and how a file of each is called. */
export const mediaTypes = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const
export type MediaType = keyof typeof mediaTypes
export const mediaTypeNames = Object.keys(mediaTypes) as [MediaType, ...MediaType[]]
export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/')

/** What a browser offers to choose. A phone that keeps pictures in another form turns them into one of these. */
export const pickable = 'application/pdf,image/jpeg,image/png,image/webp'
export const pickablePictures = 'image/jpeg,image/png,image/webp'

/** The most bytes the portal ever takes for one file, whatever a practice allows. */
export const LARGEST_UPLOAD = 20_000_000
export const MEGABYTE = 1_000_000
/** Whatever a file holds, nothing of it runs where it is opened: no script, no frame, no form, no address to fetch from. */
export const INERT_POLICY = "default-src 'none'; sandbox"
/** How many files go along with one message. */
export const MOST_WITH_MESSAGE = 5

/** How far a file has been looked at: no scanner is set up, it waits, nothing was found, or something was. */
export const scanStates = ['unscanned', 'waiting', 'clean', 'infected'] as const
export type ScanState = (typeof scanStates)[number]

/** Whether the bytes may be given to anybody: what waits for its scan, or was found to carry something, is not. */
export const mayBeOpened = (scan: string): boolean => scan === 'unscanned' || scan === 'clean'

/**
 * The name a file is given back under: the last part of the one it came with, without signs that systems read as orders, with the
 * ending of what it is.
 */
export function fileNameOf(name: string, mediaType: MediaType): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .trim()
  const stem = plain.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/^\.+/, '') || 'file'
  return `${[...stem].slice(0, 80).join('')}.${mediaTypes[mediaType]}`
}
