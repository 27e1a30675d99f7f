'use client'

import { type BrokenPageProps, PlainlyBroken } from '@/components/access/plainly-broken'

/** The last resort, when not even the frame of the page could be made. */
export default function GlobalErrorPage(props: BrokenPageProps) {
  return (
    <html lang="en">
      <body>
        <main>
          <PlainlyBroken {...props} />
        </main>
      </body>
    </html>
  )
}
