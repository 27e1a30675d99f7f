import { guardedRoute, nothingHere } from '@/lib/auth/route'
import { readAs } from '@/lib/data/page-reads'
import { findSignedCopy } from '@/lib/data/views/documents'
import { renderConsentCopy } from '@/lib/files/pdf/consent-copy'
import { isId } from '@/lib/ids'

/** A copy of a signed document: for the client whose it is, and for the staff of the practice. */
export const GET = guardedRoute<{ id: string }>({
  roles: ['client', 'therapist', 'front-desk', 'admin'],
  async answer({ actor }, { params: { id } }) {
    const copy = isId(id) ? await readAs(actor, (tx) => findSignedCopy(tx, actor, id)) : null
    if (!copy) return nothingHere()
    const { clientId: _, ...content } = copy
    const name = `${copy.document.key}-version-${copy.document.version}.pdf`
    return new Response(await renderConsentCopy(content), {
      headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}"` },
    })
  },
})
