/** Where it came from when nothing says so, or only that it came through this machine. */
export const NOWHERE = 'direct'

/**
 * Where a request came from, shortened to its network (/24 or /48): enough to slow an attacker, too little to follow a person. The
 * last address is the one our own proxy or our own front door wrote.
 */
export function addressPrefix(sent: { get(name: string): string | null }): string {
  const last = (sent.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() ?? ''
  const address = last.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (address === '' || address === '::1' || address.startsWith('127.')) return NOWHERE
  if (address.includes(':')) return `${address.split(':').slice(0, 3).join(':')}::/48`
  const parts = address.split('.')
  return parts.length === 4 ? `${parts.slice(0, 3).join('.')}.0/24` : address.slice(0, 60)
}
