import { guardedRoute } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { addAttachment } from '@/lib/commands/attachments/add-attachment'
import { execute } from '@/lib/commands/command'
import { readAttached } from '@/lib/files/attached/read-attached'
import { takeUpload } from '../uploads'

const isKey = (key: string | null): key is string => key !== null && /^[\w-]{16,128}$/.test(key)

/** Takes a file that is put with a client: the body is the file, what it is stands in the address. */
export const POST = guardedRoute({
  roles: ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  async answer({ actor }, { request }) {
    const asked = new URL(request.url).searchParams
    return takeUpload(request, actor.role, {
      read: readAttached,
      keep({ mediaType, bytes }, sentBytes) {
        const input = {
          ...{ clientId: asked.get('clientId'), kind: asked.get('kind'), claimId: asked.get('claimId'), name: asked.get('name') ?? '' },
          ...{ mediaType, sentBytes, content: Buffer.from(bytes).toString('base64') },
        }
        const key = asked.get('key')
        return execute(addAttachment, input, { actor, now: now(), key: isKey(key) ? key : undefined })
      },
    })
  },
})
