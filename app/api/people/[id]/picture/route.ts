import { findCurrentPractice } from '@/lib/auth/practice'
import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { execute } from '@/lib/commands/command'
import { savePicture } from '@/lib/commands/practice/save-picture'
import { readAs } from '@/lib/data/page-reads'
import { openPicture } from '@/lib/data/views/pictures'
import { INERT_POLICY } from '@/lib/domain/attachments/kinds'
import { readPortrait } from '@/lib/files/attached/read-portrait'
import { isId } from '@/lib/ids'
import { takeUpload } from '../../../uploads'

type Params = { id: string }

const inert = { 'content-type': 'image/jpeg', 'content-security-policy': INERT_POLICY, 'x-content-type-options': 'nosniff' }
/** Long enough for a visit to the site; who is taken off it is gone within minutes. */
const shown = { ...inert, 'cache-control': 'public, max-age=300' }

/** The picture of a clinician: to everybody while they are shown on the site, and else to themselves and admins, who set it. */
export async function GET(request: Request, context: { params: Promise<Params> }): Promise<Response> {
  const { id } = await context.params
  const practice = isId(id) ? await findCurrentPractice() : null
  if (!practice) return nothingHere()
  const picture = await readAs({ role: 'visitor', practiceId: practice.id }, (tx) => openPicture(tx, practice.id, id))
  if (!picture) return beforehand(request, context)
  const etag = `"${picture.sha256}"`
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { ...shown, etag } })
  return new Response(picture.bytes, { headers: { ...shown, etag } })
}

const beforehand = guardedRoute<Params>({
  roles: ['therapist', 'admin'],
  async answer({ actor }, { params: { id } }) {
    const picture = await readAs(actor, (tx) => openPicture(tx, actor.practiceId, id))
    return picture ? new Response(picture.bytes, { headers: inert }) : nothingHere()
  },
})

/** Takes the picture of a clinician: the body is the file. */
export const POST = guardedRoute<Params>({
  roles: ['therapist', 'admin'],
  async answer({ actor }, { request, params: { id } }) {
    return takeUpload(request, actor.role, {
      read: readPortrait,
      keep: ({ bytes }) => execute(savePicture, { clinicianId: id, content: bytes.toString('base64') }, { actor, now: now() }),
    })
  },
})
