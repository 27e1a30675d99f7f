import type { AttachmentCode } from '../../../domain/attachments/rule-attachment.ts'
import type { RemoveCode } from '../../../domain/attachments/rule-remove.ts'
import type { ShareCode } from '../../../domain/attachments/rule-share.ts'
import type { FindingWords } from '../../finding-words.ts'

/** What the rules say about files with a client. */
export const fileFindings = {
  FILE_RECORD_CLOSED: {
    staff: 'The record of this client is closed.',
    client: 'Your care here has ended, so nobody would see it in time. Call us: we are glad to hear from you.',
  },
  FILE_KIND_FOR_OTHERS: {
    staff: 'A file of this kind is added by the client or the practice.',
    client: 'This kind of file is added by the practice.',
  },
  FILE_OF_CLAIM_FOR_DESK: {
    staff: 'What goes with a claim is added by the desk.',
    client: 'What goes with a claim is added by the practice. Send it to us in a message.',
  },
  FILE_TOO_LARGE: {
    staff: 'This file is too large ({megabytes} MB of {most}). Scan it with a lower resolution, or in parts.',
    client: 'This file is too large ({megabytes} MB of {most}). A photo of the page is enough.',
  },
  FILES_FULL: {
    staff: '{most} files are with this client already. Take out what is no longer needed.',
    client: 'We hold as many of your files as we can. Write to us, and we make room.',
  },
  FILES_ENOUGH_TODAY: {
    staff: 'A client adds {most} files a day at most.',
    client: 'You added {most} files today. That is the most in one day; go on tomorrow, or call us.',
  },
  FILE_NOT_LOOKED_AT: {
    staff: 'This file has not been checked for malware yet, or something was found in it. It cannot be shown to the client.',
    client: 'This file is still being checked.',
  },
  FILE_IS_THE_CLIENTS: {
    staff: 'The client added this file: it stays in their portal.',
    client: 'You added this file: it stays here.',
  },
  FILE_WAS_SENT: {
    staff: 'This file was sent to the client in a message: they have it.',
    client: 'This file was sent to you in a message.',
  },
  FILE_OF_ANOTHER: {
    staff: 'Somebody else added this file.',
    client: 'The practice added this file. Tell us if it should not be here.',
  },
  FILE_WAS_SENT_BY_CLIENT: {
    staff: 'This file went out with a message and stays with it.',
    client: 'You sent this file in a message, and it stays with it. Tell us if it was a mistake.',
  },
  FILE_BELONGS_TO_CLAIM: {
    staff: 'This file goes with a claim: the desk takes it out.',
    client: 'This file goes with a claim. Tell us if it should not be here.',
  },
} as const satisfies Record<AttachmentCode | ShareCode | RemoveCode, FindingWords>
