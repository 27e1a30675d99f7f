import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { now } from '@/lib/clock'
import { execute } from '@/lib/commands/command'
import { stageImport } from '@/lib/commands/practice/stage-import'
import { sha256Hex } from '@/lib/crypto/digests'
import { readAs } from '@/lib/data/page-reads'
import { findImportProgress } from '@/lib/data/views/imports'
import { LARGEST_FILE } from '@/lib/domain/practice/import/kinds'
import { readCsv } from '@/lib/files/csv/read-csv'
import { t } from '@/lib/messages/t'
import { bodyOf } from '../body-of'
import { isId } from '../documents/pdf-answer'

const texts = {
  'not-text': 'imports.unreadable',
  broken: 'imports.broken',
  'no-rows': 'imports.empty',
  'same-header': 'imports.sameHeader',
} as const

const refused = (status: number, message: string) => Response.json({ message }, { status })

/** How far a file that is being brought in has come. */
export const GET = guardedRoute({
  roles: ['admin'],
  async answer({ actor }, { request }) {
    const id = new URL(request.url).searchParams.get('id') ?? ''
    const found = actor.role === 'admin' && isId(id) ? await readAs(actor, (tx) => findImportProgress(tx, actor, id)) : null
    return found ? Response.json(found) : nothingHere()
  },
})

/** Takes a file to be looked at. It is read here and kept as rows of text; nothing is brought in by that. */
export const POST = guardedRoute({
  roles: ['admin'],
  async answer({ actor }, { request }) {
    const bytes = await bodyOf(request, LARGEST_FILE)
    if (bytes === null) return refused(413, t('imports.tooLarge'))
    const file = readCsv(bytes)
    if ('problem' in file) return refused(422, t(texts[file.problem]))
    const asked = new URL(request.url).searchParams
    const input = { kind: asked.get('kind'), fileName: asked.get('name'), sha256: sha256Hex(bytes), headers: file.headers, rows: file.rows }
    const outcome = await execute(stageImport, input, { actor, now: now() })
    if (outcome.status === 'done') return Response.json(outcome.value)
    return refused(
      422,
      outcome.status === 'invalid' ? [...new Set(Object.values(outcome.fields).flat())].slice(0, 3).join(' ') : t('imports.unreadable'),
    )
  },
})
