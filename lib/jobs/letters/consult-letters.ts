import 'server-only'
import { isAskedAgain, loadConsultToWrite } from '../../data/records/letters.ts'
import { insertLink, loadLink } from '../../data/records/link-grants.ts'
import { addMinutes } from '../../domain/time/interval.ts'
import { renderInvite } from '../../files/ics/invite.ts'
import { consultBookedMail, consultCancelledMail, consultMovedMail } from '../../mail/templates/consults.ts'
import { paths } from '../../paths.ts'
import { type Letter, textIn, type Writing } from './letter.ts'

/** How long after the call its link still opens, in minutes. */
const LINK_LIVES_AFTER = 24 * 60

type Call = NonNullable<Awaited<ReturnType<typeof loadConsultToWrite>>>['appointments'][number]

async function callOf(writing: Writing): Promise<{ email: string; call: Call } | null> {
  const consult = await loadConsultToWrite(writing.tx, writing.practiceId, textIn(writing, 'consultId'))
  const call = consult?.appointments[0]
  return consult && call ? { email: consult.email, call } : null
}

const inviteOf = ({ practice, now }: Writing, { email, call }: { email: string; call: Call }, method: 'request' | 'cancel') =>
  renderInvite({ ...call, what: 'consult', method, address: null, contact: null, page: null, attendee: email, practice, stampedAt: now })

/** To whoever booked a call that stands, at its present time, with the link to move or cancel it. */
async function standingLetter(writing: Writing, write: typeof consultBookedMail): Promise<Letter> {
  const found = await callOf(writing)
  if (!found || found.call.status === 'cancelled' || found.call.startsAt <= writing.now) return null
  const { call, email } = found
  const url = writing.urlOf(paths.site.consultLink(await linkTo(writing, call)))
  return {
    to: email,
    message: write({ practice: writing.practice, ...timesOf(call), url, calendars: [inviteOf(writing, found, 'request')] }),
  }
}

/** One confirmation for an address and day. */
async function bookedLetter(writing: Writing): Promise<Letter> {
  if (await isAskedAgain(writing.tx, writing.practiceId, textIn(writing, 'consultId'))) return null
  return standingLetter(writing, consultBookedMail)
}

async function cancelledLetter(writing: Writing): Promise<Letter> {
  const found = await callOf(writing)
  if (found?.call.status !== 'cancelled') return null
  const url = writing.urlOf(paths.site.consult)
  const calendars = [inviteOf(writing, found, 'cancel')]
  return { to: found.email, message: consultCancelledMail({ practice: writing.practice, ...timesOf(found.call), url, calendars }) }
}

/** The link the message brought along, or a new one: secrets of earlier links are known to nobody. */
async function linkTo(writing: Writing, call: Call): Promise<string> {
  const { tx, practiceId } = writing
  const brought = textIn(writing, 'token')
  if (brought !== '' && (await loadLink(tx, practiceId, brought))) return brought
  const expiresAt = addMinutes(call.endsAt, LINK_LIVES_AFTER)
  const consultId = textIn(writing, 'consultId')
  return (await insertLink(tx, { practiceId, purpose: 'consult-manage', consultId, singleUse: false, expiresAt })).token
}

const timesOf = ({ startsAt, endsAt, timeZone }: Call) => ({ startsAt, endsAt, timeZone })

export const consultLetters = {
  'consult-booked': bookedLetter,
  'consult-moved': (writing: Writing) => standingLetter(writing, consultMovedMail),
  'consult-cancelled': cancelledLetter,
} as const
