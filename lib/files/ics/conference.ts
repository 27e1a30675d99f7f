import { foldLines } from 'ical-generator'
import { invites } from '../../messages/en/invites.ts'
import { translator } from '../../messages/translator.ts'

const say = translator({ en: invites })

/**
 * Says of each event of a file, in their order, where it is held by video (RFC 7986, section 5.11); null for one that is not. The address is one
 * of ours and has no letter that a calendar file reads otherwise.
 */
export function withConferences(file: string, addresses: readonly (string | null)[]): string {
  let event = 0
  return file.replaceAll('\r\nEND:VEVENT\r\n', (end) => {
    const address = addresses[event] ?? null
    event += 1
    return address === null
      ? end
      : `\r\n${foldLines(`CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="${say('joinLabel')}":${address}`)}${end}`
  })
}
