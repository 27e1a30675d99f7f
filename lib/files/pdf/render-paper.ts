import layOut from '@react-pdf/layout'
import { type DocumentProps, Font, pdf } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { fontsFor } from './fonts.ts'
import type { LaidOut } from './laid-out.ts'
import { renderTagged } from './render-tagged.ts'
import { inFonts, textOf, withNumbers } from './set-text.ts'

/**
 * Turns a paper into the bytes of a tagged PDF, each letter in a font that has it. A letter that no font has is printed as its Unicode
 * number, and the paper says so.
 */
export async function renderPaper(paper: ReactElement<DocumentProps>): Promise<Uint8Array<ArrayBuffer>> {
  const document = pdf(paper).container.document as unknown as LaidOut & { readonly props: DocumentProps }
  const { families, missing } = await fontsFor(textOf(document))
  const set = inFonts(withNumbers(document, missing), families)
  const laidOut = (await (layOut as unknown as Layout)(set, Font)) as LaidOut
  const { title, author, creator, producer, creationDate, modificationDate, language, pdfVersion } = document.props
  return renderTagged(laidOut, {
    ...{ lang: language, pdfVersion, displayTitle: true },
    info: { Title: title, Author: author, Creator: creator, Producer: producer, CreationDate: creationDate, ModDate: modificationDate },
  } as Parameters<typeof renderTagged>[1])
}

type Layout = (document: LaidOut, fonts: typeof Font) => Promise<unknown>
