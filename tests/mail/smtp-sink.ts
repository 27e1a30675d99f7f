import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerAddress } from 'smtp-server'

export type Received = { readonly mail: ParsedMail; readonly raw: string; readonly from: string; readonly to: readonly string[] }

type Options = {
  /** Answers a recipient with that code. */
  readonly refuse?: { readonly code: number }
  /** Whom it lets wait for an answer until it is closed. */
  readonly holdUp?: (address: string) => boolean
}

/** A real SMTP server on this machine that keeps what it is given. */
export async function openSmtpSink({ refuse, holdUp = () => false }: Options = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      holdUp(address) || done(refuse ? Object.assign(new Error('no'), { responseCode: refuse.code }) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts)
        const { mailFrom, rcptTo } = session.envelope
        simpleParser(raw).then((mail) => {
          received.push({
            mail,
            raw: raw.toString('utf8'),
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }: SMTPServerAddress) => address),
          })
          done()
        }, done)
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { port, received, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
