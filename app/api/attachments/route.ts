import { guardedRoute } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { addAttachment } from '@/lib/commands/attachments/add-attachment'
import { execute } from '@/lib/commands/command'
import { TooBusy, turnstile } from '@/lib/crypto/turnstile'
import { LARGEST_UPLOAD, MEGABYTE } from '@/lib/domain/attachments/kinds'
import type { Outcome } from '@/lib/domain/outcome'
import { type AttachedProblem, readAttached } from '@/lib/files/attached/read-attached'
import { t } from '@/lib/messages/t'
import { readerOf, wordFinding } from '@/lib/messages/word-finding'
import { bodyOf } from '../body-of'

const problems = {
  empty: 'files.problem_empty',
  heic: 'files.problem_heic',
  'other-type': 'files.problem_otherType',
  unreadable: 'files.problem_unreadable',
} as const satisfies Record<AttachedProblem, string>

/** Drawing a picture anew takes a second and some memory: few at a time, and a flood waits outside. */
const inTurn = turnstile({ inFlight: 2, queue: 20 })

const refused = (status: number, message: string) => Response.json({ message }, { status })
const isKey = (key: string | null): key is string => key !== null && /^[\w-]{16,128}$/.test(key)

/** Takes a file that is put with a client: the body is the file, what it is stands in the address. */
export const POST = guardedRoute({
  roles: ['client', 'therapist', 'prescriber', 'front-desk', 'admin'],
  async answer({ actor }, { request }) {
    const asked = new URL(request.url).searchParams
    const sent = await bodyOf(request, LARGEST_UPLOAD)
    const most = LARGEST_UPLOAD / MEGABYTE
    if (sent === null) return refused(413, t('files.tooLarge', { megabytes: `${most}+`, most }))
    try {
      const file = await inTurn(() => readAttached(sent))
      if ('problem' in file) return refused(422, t(problems[file.problem]))
      const input = {
        ...{ clientId: asked.get('clientId'), kind: asked.get('kind'), claimId: asked.get('claimId'), name: asked.get('name') ?? '' },
        ...{ mediaType: file.mediaType, sentBytes: sent.byteLength, content: Buffer.from(file.bytes).toString('base64') },
      }
      const key = asked.get('key')
      const outcome = await execute(addAttachment, input, { actor, now: now(), key: isKey(key) ? key : undefined })
      return outcome.status === 'done' ? Response.json(outcome.value) : refused(422, wordsOf(outcome, actor.role))
    } catch (error) {
      if (error instanceof TooBusy) return refused(503, t('files.busy'))
      throw error
    }
  },
})

function wordsOf(outcome: Exclude<Outcome<unknown>, { status: 'done' }>, role: Parameters<typeof readerOf>[0]): string {
  if (outcome.status === 'refused') return outcome.ruling.findings.map((finding) => wordFinding(finding, readerOf(role))).join(' ')
  if (outcome.status === 'invalid') return [...new Set(Object.values(outcome.fields).flat())].slice(0, 3).join(' ')
  return t('files.unreachable')
}
