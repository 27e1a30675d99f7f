import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type InviteContent, renderInvite } from '@/lib/files/ics/invite'
import type { Mail } from '@/lib/mail/message'
import { consultBookedMail } from '@/lib/mail/templates/consults'
import { type Mailer, mailFailureOf, smtpMailer } from '@/lib/mail/transport'
import { openSmtpSink } from './smtp-sink'

const practice = { name: 'Alder House', email: 'desk@alder.example', phone: '(555) 010-0100', hostname: 'alder.example' }
const startsAt = new Date('2026-12-01T16:00:00Z')
const endsAt = new Date('2026-12-01T16:20:00Z')
const invite: InviteContent = {
  id: '5b0e3a52-52bc-4b77-9c43-1b0f5a9f6a10',
  sequence: 0,
  what: 'consult',
  method: 'request',
  contact: null,
  page: null,
  startsAt,
  endsAt,
  timeZone: 'America/Chicago',
  address: null,
  attendee: 'ada@example.com',
  practice,
  stampedAt: startsAt,
}
const mailOf = (calendars: readonly string[], changed: Partial<Mail> = {}): Mail => ({
  ...consultBookedMail({
    practice,
    startsAt,
    endsAt,
    timeZone: 'America/Chicago',
    url: 'https://alder.example/consult/manage/abc',
    calendars,
  }),
  id: '0b0e3a52-52bc-4b77-9c43-1b0f5a9f6a10',
  to: 'ada@example.com',
  ...changed,
})

let sink: Awaited<ReturnType<typeof openSmtpSink>>
let mailer: Mailer
const mailerTo = (port: number) =>
  smtpMailer({ host: '127.0.0.1', port, security: 'none', credentials: null, from: 'Sojourn <no-reply@sojourn.example>' })

beforeEach(async () => {
  sink = await openSmtpSink()
  mailer = mailerTo(sink.port)
})
afterEach(async () => {
  mailer.close()
  await sink.close()
})

test('a mail arrives as it was written, from the practice’s name, answers to the practice', async () => {
  const mail = mailOf([])
  await mailer.send(mail)
  const [got] = sink.received
  expect(got?.from).toBe('no-reply@sojourn.example')
  expect(got?.to).toEqual(['ada@example.com'])
  expect(got?.mail.subject).toBe(mail.subject)
  expect(got?.mail.from?.value).toEqual([{ name: 'Alder House', address: 'no-reply@sojourn.example' }])
  expect(got?.mail.replyTo?.value[0]?.address).toBe('desk@alder.example')
  expect(got?.mail.text?.trim()).toBe(mail.text.trim())
  expect(got?.mail.html).toContain('Move or cancel the call')
  expect(got?.mail.headers.get('auto-submitted')).toBe('auto-generated')
  expect(got?.mail.attachments).toEqual([])
})

test('sent twice, it is the same message', async () => {
  await mailer.send(mailOf([]))
  await mailer.send(mailOf([]))
  expect(sink.received.map(({ mail }) => mail.messageId)).toEqual(Array(2).fill('<0b0e3a52-52bc-4b77-9c43-1b0f5a9f6a10@sojourn.example>'))
})

test.each([
  ['request', 'REQUEST'],
  ['cancel', 'CANCEL'],
] as const)('an invitation goes along that calendars take: %s', async (method, METHOD) => {
  await mailer.send(mailOf([renderInvite({ ...invite, method })]))
  const [got] = sink.received
  expect(got?.raw).toMatch(new RegExp(`Content-Type: text/calendar; charset=utf-8; method=${METHOD}`, 'i'))
  const file = got?.mail.attachments.find(({ contentType }) => /calendar|ics/.test(contentType))
  const calendar = new ICAL.Component(ICAL.parse(file?.content.toString('utf8') ?? ''))
  expect(calendar.getFirstPropertyValue('method')).toBe(METHOD)
  expect(new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined).startDate.toJSDate()).toEqual(startsAt)
})

test('several visits come as several files', async () => {
  await mailer.send(mailOf([renderInvite(invite), renderInvite({ ...invite, id: '6b0e3a52-52bc-4b77-9c43-1b0f5a9f6a10' })]))
  const files = sink.received[0]?.mail.attachments ?? []
  expect(files.map(({ filename }) => filename)).toEqual(['visit-1.ics', 'visit-2.ics'])
  for (const file of files) expect(ICAL.parse(file.content.toString('utf8'))[0]).toBe('vcalendar')
})

test.each([
  'a@b.example, eve@evil.example',
  'a@b.example\r\nBcc: eve@evil.example',
  'a@b.example> RCPT TO:<eve@evil.example',
  '"a b"@b.example',
  '',
])('an address that is not one plain address is not sent to: %j', async (to) => {
  const failed = await mailer.send(mailOf([], { to })).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(RangeError)
  expect(mailFailureOf(failed)).toBe('never')
  expect(sink.received).toEqual([])
})

test('names, subjects and ids cannot add a header or a recipient', async () => {
  const line = 'x\r\nBcc: eve@evil.example\r\nX-Evil: 1\r\n\r\nbody'
  await mailer.send(mailOf([], { subject: line, fromName: line, id: line }))
  const [got] = sink.received
  expect(got?.to).toEqual(['ada@example.com'])
  expect(got?.mail.headers.has('x-evil')).toBe(false)
  expect(got?.mail.headers.has('bcc')).toBe(false)
  expect(got?.mail.text).toContain('We call you on')
})

test('a server that says later, or is away, is asked again; one that says never is not', async () => {
  for (const [code, answer] of [
    [451, 'again'],
    [550, 'never'],
  ] as const) {
    const refusing = await openSmtpSink({ refuse: { code } })
    const failed = await mailerTo(refusing.port)
      .send(mailOf([]))
      .catch((error: unknown) => error)
    await refusing.close()
    expect(mailFailureOf(failed)).toBe(answer)
  }
  const gone = await openSmtpSink()
  await gone.close()
  const failed = await mailerTo(gone.port)
    .send(mailOf([]))
    .catch((error: unknown) => error)
  expect(mailFailureOf(failed)).toBe('again')
})

test('without encryption on offer, a mail that needs it is not sent', async () => {
  const strict = smtpMailer({
    host: '127.0.0.1',
    port: sink.port,
    security: 'starttls',
    credentials: null,
    from: 'no-reply@sojourn.example',
  })
  const failed = await strict.send(mailOf([])).catch((error: unknown) => error)
  strict.close()
  expect(failed).toBeInstanceOf(Error)
  expect(sink.received).toEqual([])
})

test('a sending address that is none is refused at once', () => {
  expect(() => smtpMailer({ host: 'x', port: 25, security: 'none', credentials: null, from: 'a@b.example\r\nBcc: eve' })).toThrow(
    RangeError,
  )
})
