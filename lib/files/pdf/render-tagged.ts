import renderLayout from '@react-pdf/render'
import PDFDocument from 'pdfkit'
import type { LaidOut } from './laid-out.ts'
import { textOf } from './set-text.ts'
import type { Tag } from './tag.ts'

type Element = ReturnType<PDFKit.PDFDocument['struct']>
type Options = ConstructorParameters<typeof PDFDocument>[0]

/** Scripts that draw letters in another order or shape than they are said: Hebrew to Myanmar, and Khmer. */
const TURNED = /[\u0590-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufeff]/u

/**
 * Draws what is laid out into a tagged PDF: each text is content of its structure element, the rest (lines, the header and the footer of a
 * sheet, a table head that is repeated) is an artifact. The renderer draws and knows no tags; a canvas of ours before and after each text
 * puts the marks where they belong.
 */
export function renderTagged(layout: LaidOut, options: Options): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new PDFDocument({ ...options, tagged: true, autoFirstPage: false })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const tagger = new Tagger(pdf, root)
  const marked = { ...layout, children: (layout.children ?? []).map((page) => tagger.page(page)) }
  const parts: Buffer[] = []
  const whole = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    pdf.on('error', reject)
  })
  const end = pdf.end.bind(pdf)
  pdf.end = () => {
    root.end()
    end()
  }
  drawInto(pdf, marked)
  return whole
}

/** The renderer's own word for its document and its tree is not exported. */
const drawInto = renderLayout as unknown as (pdf: PDFKit.PDFDocument, layout: LaidOut) => void

class Tagger {
  readonly #elements = new Map<object, Element>()
  readonly #pdf: PDFKit.PDFDocument
  readonly #root: Element

  constructor(pdf: PDFKit.PDFDocument, root: Element) {
    this.#pdf = pdf
    this.#root = root
  }

  /** A sheet is an artifact but for its texts. */
  page(page: LaidOut): LaidOut {
    const begin = hook(() => this.#pdf.markContent('Artifact', {}))
    const end = hook(() => this.#pdf.endMarkedContent())
    return { ...page, children: [begin, ...this.#inside(page, this.#root), end] }
  }

  #inside(node: LaidOut, parent: Element): LaidOut[] {
    return (node.children ?? []).flatMap((child) => this.#mark(child, parent))
  }

  #mark(node: LaidOut, parent: Element): LaidOut[] {
    const { tag, fixed = false } = node.props ?? {}
    const isRepeated = fixed && tag !== undefined && this.#elements.has(tag)
    if (tag?.role === 'Artifact' || isRepeated) return [node]
    if (node.type === 'TEXT') return this.#text(node, parent)
    return [{ ...node, children: this.#inside(node, tag ? this.#element(tag, tag, parent, null) : parent) }]
  }

  #text(node: LaidOut, parent: Element): LaidOut[] {
    const tag = node.props?.tag ?? { role: 'P' as const }
    const element = this.#element(node.props?.tag ?? node.props ?? node, tag, parent, textOf(node))
    const begin = hook(() => {
      this.#pdf.endMarkedContent()
      element.add(this.#pdf.markStructureContent(tag.role))
    })
    const end = hook(() => {
      this.#pdf.endMarkedContent()
      this.#pdf.markContent('Artifact', {})
    })
    return [begin, node, end]
  }

  #element(key: object, { role, scope }: Tag, parent: Element, text: string | null): Element {
    const known = this.#elements.get(key)
    if (known) return known
    const actual = text !== null && TURNED.test(text) ? { actual: text } : {}
    const made = this.#pdf.struct(role, { ...actual, ...(scope ? { scope } : {}) } as Parameters<PDFKit.PDFDocument['struct']>[1])
    parent.add(made)
    this.#elements.set(key, made)
    return made
  }
}

/** Something that is done at this place of a sheet, and draws nothing. */
const hook = (paint: () => unknown): LaidOut => ({
  type: 'CANVAS',
  style: {},
  box: { top: 0, left: 0, width: 1, height: 1 },
  props: { paint } as NonNullable<LaidOut['props']>,
})
