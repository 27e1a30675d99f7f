'use client'

import { Drawer } from '@/components/ui/drawer'
import { say } from './words'

type KeptMailProps = {
  readonly subject: string
  readonly recipient: string
  readonly sent: string
  readonly text: string
  readonly calendar: string | null
}

/** One mail as it was sent: its words, its links, its calendar file. */
export function KeptMail({ subject, recipient, sent, text, calendar }: KeptMailProps) {
  return (
    <Drawer title={subject} param="open" size="wide">
      <div className="grid gap-4">
        <p className="text-muted text-sm">
          {say('mailboxTo', { address: recipient })} · {sent}
        </p>
        <div className="whitespace-pre-wrap break-words rounded-card border border-line bg-surface p-4">{withLinks(text)}</div>
        {calendar && (
          <section className="grid gap-1.5">
            <h3 className="font-semibold text-sm">{say('mailboxCalendar')}</h3>
            <pre className="overflow-x-auto rounded-card border border-line bg-wash p-3 font-mono text-xs">{calendar}</pre>
          </section>
        )}
      </div>
    </Drawer>
  )
}

/** The text with its web addresses as links. */
function withLinks(text: string) {
  return text.split(/(https?:\/\/[^\s<>"]+)/g).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text
      <a key={index} href={part} className="break-all font-medium text-lagoon underline underline-offset-2">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
