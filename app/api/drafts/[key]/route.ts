import { isOurOwnRequest } from '@/lib/auth/own-request'
import { type CurrentSession, findCurrentSession } from '@/lib/auth/session'
import { now } from '@/lib/clock'
import { discardDraft } from '@/lib/commands/access/discard-draft'
import { saveDraft } from '@/lib/commands/access/save-draft'
import { execute } from '@/lib/commands/command'
import { readAs } from '@/lib/data/page-reads'
import { findDraft } from '@/lib/data/views/drafts'
import { saveDraftInput } from '@/lib/inputs/access'

type Context = { readonly params: Promise<{ key: string }> }

const LARGEST = 110_000
const headers = { 'cache-control': 'private, no-store' }
const plain = (status: number) => new Response(null, { status, headers })

/** Drafts are saved outside the queue of server actions, and while a page is being left. */
const asOneself =
  (answer: (session: CurrentSession, key: string, request: Request) => Promise<Response>) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    if (request.method !== 'GET' && !(await isOurOwnRequest())) return plain(403)
    const session = await findCurrentSession()
    if (!session || session.mustEnrol) return plain(401)
    return answer(session, (await params).key, request)
  }

export const GET = asOneself(async ({ actor }, key) => {
  const isKey = saveDraftInput.shape.key.safeParse(key).success
  const draft = isKey ? await readAs(actor, (tx) => findDraft(tx, actor, key)) : null
  return draft ? Response.json(draft, { headers }) : plain(204)
})

export const PUT = asOneself(async ({ actor }, key, request) => {
  if (Number(request.headers.get('content-length') ?? 0) > 4 * LARGEST) return plain(413)
  const body = await request.text()
  if (body.length > LARGEST) return plain(413)
  const outcome = await execute(saveDraft, { key, body }, { actor, now: now() })
  return outcome.status === 'done' ? Response.json(outcome.value, { headers }) : plain(422)
})

export const DELETE = asOneself(async ({ actor }, key) => {
  const outcome = await execute(discardDraft, { key }, { actor, now: now() })
  return plain(outcome.status === 'done' ? 204 : 422)
})
