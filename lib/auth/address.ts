import { env } from '../env.ts'

/** Where a request came from, shortened to its network (/24 or /48): enough to slow an attacker, too little to follow a person. */
export function addressPrefix(sent: { get(name: string): string | null }): string {
  const forwarded = env.TRUST_PROXY ? (sent.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() : ''
  const address = forwarded || 'direct'
  if (address.includes(':')) return `${address.split(':').slice(0, 3).join(':')}::/48`
  const parts = address.split('.')
  return parts.length === 4 ? `${parts.slice(0, 3).join('.')}.0/24` : address
}
