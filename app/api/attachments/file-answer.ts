import type { OpenedFile } from '@/lib/data/views/attachments'
import { INERT_POLICY } from '@/lib/domain/attachments/kinds'
import { t } from '@/lib/messages/t'

const inert = { 'content-security-policy': INERT_POLICY, 'x-content-type-options': 'nosniff' }

const words = { waiting: 'files.stillChecked', infected: 'files.infected', damaged: 'files.damaged' } as const

/** A file to be kept by whoever asked (`attachment`), or to be drawn in a page of ours as the strict picture it is (`inline`). */
export function fileAnswer(file: OpenedFile, how: 'attachment' | 'inline'): Response {
  if (file.state !== 'open') {
    return new Response(t(words[file.state]), { status: 409, headers: { ...inert, 'content-type': 'text/plain; charset=utf-8' } })
  }
  const plain = file.name.replace(/[^\w .()-]/g, '_').replace(/["\\]/g, '_')
  const named = `filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
  return new Response(file.bytes, {
    headers: { ...inert, 'content-type': file.mediaType, 'content-disposition': how === 'inline' ? 'inline' : `attachment; ${named}` },
  })
}
