import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { openAttachment } from '@/lib/data/views/attachments'
import { isId } from '@/lib/ids'
import { fileAnswer } from '../file-answer'

/** A file with a client, to be kept by whoever may see it. */
export const GET = guardedRoute<{ id: string }>({
  roles: ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  async answer({ actor }, { params: { id } }) {
    const file = isId(id) ? await readAs(actor, (tx) => openAttachment(tx, actor, id, { now: now() })) : null
    return file ? fileAnswer(file, 'attachment') : nothingHere()
  },
})
