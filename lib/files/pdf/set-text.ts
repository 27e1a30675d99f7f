import { papers } from '../../messages/en/papers.ts'
import { translator } from '../../messages/translator.ts'
import type { LaidOut } from './laid-out.ts'
import { styles } from './styles.ts'

const say = translator({ en: papers })

/** Everything a paper says in the order of its parts. */
export const textOf = (node: LaidOut): string => node.value ?? (node.children ?? []).map(textOf).join('')

/** The paper with the number of each missing letter in its place, and with a sentence at its end that says so. */
export function withNumbers(document: LaidOut, missing: ReadonlySet<number>): LaidOut {
  if (missing.size === 0) return document
  const numbers = [...missing].map(numberOf).join(' ')
  const sentence: LaidOut = {
    ...{ type: 'TEXT', style: styles.paragraph, box: {}, props: {} },
    children: [{ type: 'TEXT_INSTANCE', value: say('lettersMissing', { numbers }) }],
  }
  const numbered = replaced(document, missing)
  return {
    ...numbered,
    children: (numbered.children ?? []).map((page) => ({ ...page, children: [...(page.children ?? []), sentence] })),
  }
}

const numberOf = (letter: number) => `[U+${letter.toString(16).toUpperCase().padStart(4, '0')}]`

function replaced(node: LaidOut, missing: ReadonlySet<number>): LaidOut {
  if (node.value !== undefined) {
    const letters = [...node.value].map((letter) => ({ letter, code: letter.codePointAt(0) ?? 0 }))
    return { ...node, value: letters.map(({ letter, code }) => (missing.has(code) ? numberOf(code) : letter)).join('') }
  }
  return node.children ? { ...node, children: node.children.map((child) => replaced(child, missing)) } : node
}

/** The paper with these fonts behind each that it names. */
export function inFonts(node: LaidOut, families: readonly string[]): LaidOut {
  if (families.length === 0) return node
  const given = [node.style].flat(2) as ({ readonly fontFamily?: string } | undefined)[]
  const named = given.findLast((style) => style?.fontFamily)?.fontFamily
  return {
    ...node,
    ...(named ? { style: [...given, { fontFamily: [named, ...families] }] } : {}),
    ...(node.children ? { children: node.children.map((child) => inFonts(child, families)) } : {}),
  }
}
