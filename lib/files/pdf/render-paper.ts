import { type DocumentProps, renderToBuffer } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { loadFonts } from './fonts.ts'

/** Turns a paper into the bytes of a PDF. */
export async function renderPaper(paper: ReactElement<DocumentProps>): Promise<Uint8Array<ArrayBuffer>> {
  await loadFonts()
  return new Uint8Array(await renderToBuffer(paper))
}
