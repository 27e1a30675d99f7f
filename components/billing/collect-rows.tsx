'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { type AskedAtDesk, AskedLines } from './asked-lines'

/** Somebody who comes, in words. `at`: an instant. */
export type Collected = {
  readonly id: string
  readonly at: string
  readonly time: string
  readonly href: Route
  readonly who: string
  readonly asked: AskedAtDesk
}

/** The rows of who comes: a browser is sent their words, and lays them out itself. */
export const CollectRows = ({ rows }: { readonly rows: readonly Collected[] }) => (
  <ul className="collect-rows divide-y divide-line">
    {rows.map(({ id, at, time, href, who, asked }) => (
      <li key={id}>
        <time dateTime={at}>{time}</time>
        <Link href={href} className="row-link">
          {who}
        </Link>
        <AskedLines {...asked} />
      </li>
    ))}
  </ul>
)
