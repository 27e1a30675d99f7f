import { createHash } from 'node:crypto'
import { readFeed } from '@/lib/auth/feed'
import { nothingHere } from '@/lib/auth/route'
import { renderFeed } from '@/lib/files/ics/feed'

/** A person's calendar, for whatever calendar of theirs holds its secret address. Asked again for what it has, it is told that nothing changed. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  const found = await readFeed(token)
  if (found === 'too-often') return new Response(null, { status: 429, headers: { 'retry-after': '3600', 'cache-control': 'no-store' } })
  if (!found) return nothingHere()
  const file = renderFeed(found)
  const etag = `"${createHash('sha256').update(file).digest('base64url')}"`
  const headers = { etag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' }
  if (isSame(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(file, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8; method=PUBLISH' } })
}

/** Whether one of the versions that are had already is this one; a proxy on the way may have marked it as weak. */
const isSame = (had: string | null, etag: string): boolean =>
  (had ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)
