import 'server-only'
import { loadUserToWrite } from '../../data/records/letters.ts'
import { isLinkOpen, loadLink } from '../../data/records/link-grants.ts'
import { loadCheckToWrite } from '../../data/records/opening-checks.ts'
import { loadUserOfClient } from '../../data/records/users.ts'
import {
  invitationMail,
  mailTestMail,
  passwordChangedMail,
  passwordResetMail,
  secondFactorChangedMail,
} from '../../mail/templates/access.ts'
import { messageWaitingMail } from '../../mail/templates/waiting.ts'
import { paths } from '../../paths.ts'
import { type Letter, textIn, type Writing } from './letter.ts'

type Person = NonNullable<Awaited<ReturnType<typeof loadUserToWrite>>>

const isClient = ({ userRoles }: Person) => userRoles.some(({ role }) => role === 'client')

/** To somebody with a link that still opens: an invitation, or a new password. */
async function linkLetter(writing: Writing, kind: 'invitation' | 'password-reset'): Promise<Letter> {
  const { tx, practiceId, practice, urlOf, now } = writing
  const token = textIn(writing, 'token')
  const user = await loadUserToWrite(tx, practiceId, textIn(writing, 'userId'))
  const link = token === '' ? null : await loadLink(tx, practiceId, token)
  const wanted = kind === 'invitation' ? 'invited' : 'active'
  if (!user || user.status !== wanted || !link || link.purpose !== kind || !isLinkOpen(link, now)) return null
  const parts = { practice, forClient: isClient(user), timeZone: practice.timeZone, validUntil: link.expiresAt }
  const message =
    kind === 'invitation'
      ? invitationMail({ ...parts, url: urlOf(paths.invitation(token)) })
      : passwordResetMail({ ...parts, url: urlOf(paths.reset(token)) })
  return { to: user.email, message }
}

/** To the owner of an account: something that protects it was changed. */
async function changeLetter(writing: Writing, write: typeof passwordChangedMail): Promise<Letter> {
  const { tx, practiceId, practice, writtenAt } = writing
  const user = await loadUserToWrite(tx, practiceId, textIn(writing, 'userId'))
  if (user?.status !== 'active') return null
  return { to: user.email, message: write({ practice, forClient: isClient(user), timeZone: practice.timeZone, at: writtenAt }) }
}

/** To the client for whom a message waits behind the sign-in. */
async function messageLetter(writing: Writing): Promise<Letter> {
  const { tx, practiceId, practice, urlOf } = writing
  const account = await loadUserOfClient(tx, practiceId, textIn(writing, 'clientId'))
  const user = account && (await loadUserToWrite(tx, practiceId, account.id))
  if (user?.status !== 'active') return null
  return { to: user.email, message: messageWaitingMail({ practice, url: urlOf(paths.portal.messages), forClient: true }) }
}

/** To the admin who asked whether mail arrives. */
async function testLetter(writing: Writing): Promise<Letter> {
  const { tx, practiceId, practice, urlOf } = writing
  const check = await loadCheckToWrite(tx, practiceId, textIn(writing, 'checkId'))
  return check && { to: check.about, message: mailTestMail({ practice, url: urlOf(paths.clinic.setting('opening')) }) }
}

export const accessLetters = {
  invitation: (writing: Writing) => linkLetter(writing, 'invitation'),
  'password-reset': (writing: Writing) => linkLetter(writing, 'password-reset'),
  'password-changed': (writing: Writing) => changeLetter(writing, passwordChangedMail),
  'second-factor-changed': (writing: Writing) => changeLetter(writing, secondFactorChangedMail),
  'message-waiting': messageLetter,
  'mail-test': testLetter,
} as const
