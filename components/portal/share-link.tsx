'use client'

import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'

type ShareLinkProps = { readonly link: string; readonly phone: string; readonly day: string }

/** The link by which a driver answers, to copy or to send as a text. */
export function ShareLink({ link, phone, day }: ShareLinkProps) {
  const body = `Can you take me home on ${day}? Please answer here: ${link}`
  return (
    <Notice tone="info" role="status" title="Now send them the link">
      <div className="grid gap-3">
        <p>They see your first name, the day, the time and the address. Nothing about your care.</p>
        <p className="flex items-center gap-2 break-all rounded-field border border-line bg-surface px-3 py-2 text-sm">
          <span>{link}</span>
          <CopyButton text={link} label="Copy the link" />
        </p>
        <a
          href={`sms:${phone.replace(/[^\d+]/g, '')}?&body=${encodeURIComponent(body)}`}
          className="inline-flex min-h-11 items-center font-medium text-lagoon underline underline-offset-4"
        >
          Send it as a text
        </a>
      </div>
    </Notice>
  )
}
