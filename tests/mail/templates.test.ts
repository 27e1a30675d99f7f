import { describe, expect, test } from 'vitest'
import type { MailMessage } from '@/lib/mail/message'
import { invitationMail, passwordChangedMail, passwordResetMail, secondFactorChangedMail } from '@/lib/mail/templates/access'
import { appointmentBookedMail, appointmentCancelledMail, appointmentMovedMail, visitReminderMail } from '@/lib/mail/templates/appointments'
import { consultBookedMail, consultCancelledMail, consultMovedMail } from '@/lib/mail/templates/consults'
import { clientRideReminderMail, driverAskedMail } from '@/lib/mail/templates/rides'
import { alertWaitingMail, messageWaitingMail, referralWaitingMail } from '@/lib/mail/templates/waiting'
import { writeMail } from '@/lib/mail/write-mail'
import { fc } from '@/tests/support/property'

const practice = { name: 'Alder House', email: 'desk@alder.example', phone: '(555) 010-0100' }
const timeZone = 'America/Chicago'
const startsAt = new Date('2026-12-01T16:00:00Z')
const endsAt = new Date('2026-12-01T16:20:00Z')
const url = 'https://alder.example/consult/manage/abc'
const base = { practice, timeZone, url, calendars: [], missedFee: null, isByVideo: true, isByPhone: true }
const visit = { startsAt, endsAt: new Date('2026-12-01T19:00:00Z'), timeZone }
const link = { practice, timeZone, url, validUntil: endsAt }
const ride = { practice, timeZone, url, at: visit.endsAt }

const forClients: [string, MailMessage][] = [
  ['consult booked', consultBookedMail({ ...base, startsAt, endsAt })],
  ['consult moved', consultMovedMail({ ...base, startsAt, endsAt })],
  ['consult cancelled', consultCancelledMail({ ...base, startsAt, endsAt })],
  ['invitation', invitationMail({ ...link, forClient: true })],
  ['password reset', passwordResetMail({ ...link, forClient: true })],
  ['password changed', passwordChangedMail({ practice, timeZone, forClient: true, at: startsAt })],
  ['second factor changed', secondFactorChangedMail({ practice, timeZone, forClient: true, at: startsAt })],
  ['ride reminder', clientRideReminderMail(ride)],
  ['appointment booked', appointmentBookedMail({ ...base, visits: [visit] })],
  ['appointments moved', appointmentMovedMail({ ...base, visits: [visit, visit] })],
  ['journey moved', appointmentMovedMail({ ...base, visits: [visit], isRideAskedAgain: true })],
  ['appointment cancelled', appointmentCancelledMail({ ...base, visits: [visit] })],
  ['visit reminder', visitReminderMail({ ...base, visits: [visit], isRideOpen: true })],
  ['reminder of two visits', visitReminderMail({ ...base, visits: [visit, visit], isRideOpen: false })],
  ['message waiting', messageWaitingMail({ practice, url, forClient: true })],
]
const forOthers: [string, MailMessage][] = [
  ['driver asked', driverAskedMail(ride)],
  ['referral waiting', referralWaitingMail({ practice, url })],
  ['alert waiting', alertWaitingMail({ practice, url })],
  ['invitation of staff', invitationMail({ ...link, forClient: false })],
]

describe.each([...forClients, ...forOthers])('%s', (_, mail) => {
  test('names the practice, has text and HTML, and holds no word about care', () => {
    expect(`${mail.subject} ${mail.text}`).toContain('Alder House')
    expect(mail.html).toContain('<html lang="en">')
    for (const part of [mail.subject, mail.text, mail.html])
      expect(part).not.toMatch(
        /ketamine|journey|integration|preparation|depress|anxi|ptsd|pain|therap|diagnos|medicaid|dose|medicine|patient|!(?!doctype)|—|\{|undefined|NaN/i,
      )
  })

  test('loads nothing and says the same in text and HTML', () => {
    expect(mail.html).not.toMatch(/<img|<script|<link|url\(|@import/i)
    const words = mail.html
      .replace(/<style.*?<\/style>|<title>.*?<\/title>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
    for (const line of mail.text.split('\n').filter((text) => text !== '' && !text.startsWith('-- ') && !text.includes('https://')))
      expect(words.replace(/\s+/g, ' ')).toContain(line.replace(/^- /, ''))
  })
})

test.each(forClients)('%s tells a client where help is', (_, mail) => {
  expect(mail.text).toContain('988')
  expect(mail.html).toContain('988')
})

test.each(forOthers)('%s leaves it out for others', (_, mail) => {
  expect(mail.text).not.toContain('988')
})

test('complaint 16: a booked call says when on the practice’s clock, and has the link', () => {
  const { text, html, subject } = forClients[0]?.[1] ?? { text: '', html: '', subject: '' }
  expect(subject).toBe('Your call with Alder House is booked')
  expect(text).toContain('Tue, Dec 1 at 10:00 AM Central. It takes about 20 minutes')
  expect(text).toContain(`Move or cancel the call: ${url}`)
  expect(html).toContain(`href="${url}"`)
})

test('complaint 17: visits booked together are one message, listed each with its own time', () => {
  const second = { ...visit, startsAt: new Date('2026-12-02T15:00:00Z'), endsAt: new Date('2026-12-02T15:55:00Z') }
  const { text, subject } = appointmentBookedMail({ ...base, visits: [visit, second] })
  expect(subject).toBe('Your visits with Alder House are booked')
  expect(text).toContain('- Tue, Dec 1, 10:00 AM to 1:00 PM Central\n- Wed, Dec 2, 9:00 to 9:55 AM Central')
})

test('what missing a visit costs stands in the letter that books or moves it, and nowhere where it costs nothing', () => {
  const missedFee = { fee: 7_500, noticeHours: 48 }
  for (const write of [appointmentBookedMail, appointmentMovedMail]) {
    const { text } = write({ ...base, visits: [visit], missedFee })
    expect(text).toContain('If you do not come, or cancel less than 48 hours before a visit, our fee is $75.00.')
    expect(write({ ...base, visits: [visit] }).text).not.toContain('fee')
  }
})

test.each(['javascript:alert(1)', 'https://a b', 'https://x"onclick=', 'data:text/html,x', ''])(
  'a link that is none is refused: %j',
  (wrong) => {
    expect(() => messageWaitingMail({ practice, url: wrong, forClient: true })).toThrow(RangeError)
  },
)

test('whatever a practice is called, the subject is one line and the HTML has no tags of its making', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', '<', '>', '"', "'", '&', 'a', '{', '}', '\u2028', 'script') }), (name) => {
      const { subject, html, fromName } = writeMail({
        practice: { ...practice, name },
        subject: name,
        paragraphs: [name],
        list: [name],
        forClient: true,
      })
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      expect(fromName).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      expect([...html.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag)).not.toContain('script')
      expect(html.replace(/<(!doctype html|\/?(html|head|meta|title|body|div|p|ul|li|br|a))( [^<>]*)?>/g, '')).not.toMatch(/[<>]/)
    }),
  )
})
