import type { Route } from 'next'
import { TextLink } from '@/components/ui/text-link'

/** What is asked of a client at the desk, why, and where what is missing is settled. */
export type AskedAtDesk = {
  readonly asks: string
  readonly because: readonly string[]
  readonly door: { readonly href: Route; readonly label: string } | null
}

export const AskedLines = ({ asks, because, door }: AskedAtDesk) => (
  <span className="asked-lines">
    <b>{asks}</b>
    {because.map((line) => (
      <span key={line}>{line}</span>
    ))}
    {door && <TextLink href={door.href}>{door.label}</TextLink>}
  </span>
)
