import { mails } from '../messages/en/mail.ts'
import { oneLine, plainLines } from '../messages/plain-text.ts'
import { sayPhone } from '../messages/say-phone.ts'
import { translator } from '../messages/translator.ts'
import type { MailMessage, MailPractice } from './message.ts'

const say = translator({ en: mails })

export type MailParts = {
  readonly practice: MailPractice
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** Things under the first paragraph, one a line. */
  readonly list?: readonly string[]
  readonly action?: { readonly label: string; readonly url: string }
  readonly afterAction?: readonly string[]
  /** Clients read where help is, staff do not need it in every mail. */
  readonly forClient: boolean
  readonly calendars?: readonly string[]
}

/** Puts a mail together, as text and as plain HTML that loads nothing. An action leads to a page of the product, over http(s) only. */
export function writeMail({
  practice,
  subject,
  paragraphs,
  list = [],
  action,
  afterAction = [],
  forClient,
  calendars = [],
}: MailParts): MailMessage {
  if (action && !/^https?:\/\/[^\s<>"]+$/.test(action.url)) throw new RangeError('a link in a mail is a plain web address')
  const [first = '', ...rest] = paragraphs.map(plainLines)
  const items = list.map(oneLine)
  const after = [...afterAction.map(plainLines), ...(forClient ? [say('crisis')] : [])]
  const footer = plainLines(say('footer', { practice: practice.name, phone: sayPhone(practice.phone) }))
  const text = [
    first,
    ...(items.length > 0 ? [items.map((item) => `- ${item}`).join('\n')] : []),
    ...rest,
    ...(action ? [`${action.label}: ${action.url}`] : []),
    ...after,
    `-- \n${footer}`,
  ].join('\n\n')
  const html = page(subject, [
    paragraph(first),
    items.length > 0 ? `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>` : '',
    ...rest.map(paragraph),
    action ? `<p><a href="${escapeHtml(action.url)}" style="${BUTTON}">${escapeHtml(action.label)}</a></p>` : '',
    ...after.map(paragraph),
    `<p style="color:#5b6470;font-size:13px;border-top:1px solid #ddd;padding-top:12px;margin-top:24px">${escapeHtml(footer)}</p>`,
  ])
  return { fromName: oneLine(practice.name), replyTo: practice.email, subject: oneLine(subject), text, html, calendars }
}

const BUTTON = 'display:inline-block;background:#1f6169;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none'
const BODY = 'margin:0;padding:24px;background:#ffffff;color:#20262e;font:16px/1.5 system-ui,-apple-system,Segoe UI,sans-serif'

const page = (title: string, parts: readonly string[]) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(oneLine(title))}</title></head><body style="${BODY}"><div style="max-width:36rem">${parts.join('')}</div></body></html>`

const paragraph = (text: string) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
