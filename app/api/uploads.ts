import { TooBusy, turnstile } from '@/lib/crypto/turnstile'
import { LARGEST_UPLOAD, MEGABYTE } from '@/lib/domain/attachments/kinds'
import type { Outcome } from '@/lib/domain/outcome'
import type { AttachedProblem } from '@/lib/files/attached/read-attached'
import { t } from '@/lib/messages/t'
import { readerOf, wordFinding } from '@/lib/messages/word-finding'
import { bodyOf } from './body-of'

const problems = {
  empty: 'files.problem_empty',
  heic: 'files.problem_heic',
  'other-type': 'files.problem_otherType',
  unreadable: 'files.problem_unreadable',
} as const satisfies Record<AttachedProblem, string>

/** Drawing a picture anew takes a second and some memory: few at a time, and a flood waits outside. */
const inTurn = turnstile({ inFlight: 2, queue: 20 })

const refused = (status: number, message: string) => Response.json({ message }, { status })

type Role = Parameters<typeof readerOf>[0]
type Taken<File> = {
  /** Says what the bytes are, and gives them as they are kept. */
  readonly read: (sent: Uint8Array) => Promise<File | { readonly problem: AttachedProblem }>
  readonly keep: (file: File, sentBytes: number) => Promise<Outcome<unknown>>
}

/** Takes the file that is the body of a request, and answers in words where it is not kept. */
export async function takeUpload<File extends object>(request: Request, role: Role, { read, keep }: Taken<File>): Promise<Response> {
  const sent = await bodyOf(request, LARGEST_UPLOAD)
  const most = LARGEST_UPLOAD / MEGABYTE
  if (sent === null) return refused(413, t('files.tooLarge', { megabytes: `${most}+`, most }))
  try {
    const file = await inTurn(() => read(sent))
    if ('problem' in file) return refused(422, t(problems[file.problem]))
    const outcome = await keep(file, sent.byteLength)
    return outcome.status === 'done' ? Response.json(outcome.value) : refused(422, wordsOf(outcome, role))
  } catch (error) {
    if (error instanceof TooBusy) return refused(503, t('files.busy'))
    throw error
  }
}

function wordsOf(outcome: Exclude<Outcome<unknown>, { status: 'done' }>, role: Role): string {
  if (outcome.status === 'refused') return outcome.ruling.findings.map((finding) => wordFinding(finding, readerOf(role))).join(' ')
  if (outcome.status === 'invalid') return [...new Set(Object.values(outcome.fields).flat())].slice(0, 3).join(' ')
  return t('files.unreachable')
}
