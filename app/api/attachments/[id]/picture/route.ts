import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { openAttachment } from '@/lib/data/views/attachments'
import { isId } from '@/lib/ids'
import { fileAnswer } from '../../file-answer'

/** A picture to look at beside a form: only what was drawn anew when it came, as the type it was drawn in. */
export const GET = guardedRoute<{ id: string }>({
  roles: ['client', 'therapist', 'front-desk', 'admin'],
  async answer({ actor }, { params: { id } }) {
    const file = isId(id) ? await readAs(actor, (tx) => openAttachment(tx, actor, id, { now: now(), asPicture: true })) : null
    return file ? fileAnswer(file, 'inline') : nothingHere()
  },
})
