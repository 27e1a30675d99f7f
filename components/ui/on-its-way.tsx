'use client'

import { useLinkStatus } from 'next/link'

/** Inside a link: a line that moves while the page it leads to is looked for. A page that comes at once shows none. */
export function OnItsWay() {
  const { pending } = useLinkStatus()
  return pending && <span aria-hidden="true" className="on-its-way" />
}
