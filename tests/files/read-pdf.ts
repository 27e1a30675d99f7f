import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPdf = {
  readonly pages: readonly string[]
  readonly text: string
  readonly info: Readonly<Record<string, unknown>>
  readonly lang: string | null
}

type Item = { readonly str: string; readonly dir: string; readonly hasEOL: boolean }

/** The parser gives a line word by word from left to right and says which are to be read the other way: those, in the order they are read. */
function inOrder(items: readonly Item[]): Item[] {
  const read: Item[] = []
  for (let from = 0; from < items.length; ) {
    let to = from
    for (
      let next = from;
      items[from]?.dir === 'rtl' && next < items.length && (items[next]?.dir === 'rtl' || items[next]?.str.trim() === '');
      next += 1
    )
      if (items[next]?.dir === 'rtl') to = next + 1
    read.push(...(to > from ? items.slice(from, to).reverse() : items.slice(from, from + 1)))
    from = Math.max(to, from + 1)
  }
  return read
}

export type ReadTag = { readonly role: string; readonly alt?: string; readonly text: string; readonly children: readonly ReadTag[] }

/** The structure of each page with the text that hangs on it, as an assistive reader is given it. */
export async function readTags(bytes: Uint8Array): Promise<ReadTag[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: ReadTag[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const texts = new Map<string, string>()
    let id = ''
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('type' in item) id = item.type === 'endMarkedContent' ? '' : (item.id ?? '')
      else texts.set(id, `${texts.get(id) ?? ''}${item.str}`)
    }
    pages.push(withText((await page.getStructTree()) as unknown as RawTag, texts))
  }
  await task.destroy()
  return pages
}

type RawTag = { readonly role?: string; readonly alt?: string; readonly id?: string; readonly children?: readonly RawTag[] }

function withText({ role = '', alt, children = [] }: RawTag, texts: ReadonlyMap<string, string>): ReadTag {
  const text = children
    .map(({ id }) => (id ? (texts.get(id) ?? '') : ''))
    .join('')
    .trim()
  return { role, ...(alt ? { alt } : {}), text, children: children.filter((child) => child.role).map((child) => withText(child, texts)) }
}

/** All parts of a role in the order they are read. */
export const tagsOf = (tag: ReadTag, role: string): ReadTag[] => [
  ...(tag.role === role ? [tag] : []),
  ...tag.children.flatMap((child) => tagsOf(child, role)),
]

/** Reads a PDF back with a parser that is not ours. Spaces are collapsed. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(
      inOrder(items.filter((item) => 'str' in item))
        .map((item) => item.str + (item.hasEOL ? ' ' : ''))
        .join('')
        .replace(/\s+/g, ' '),
    )
  }
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }
  await task.destroy()
  return { pages, text: pages.join(' '), info, lang: typeof info.Language === 'string' ? info.Language : null }
}
