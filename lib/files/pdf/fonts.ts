import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

const faces = [
  { fontFamily: 'Inter', fontWeight: 400, file: 'inter-regular.ttf' },
  { fontFamily: 'Inter', fontWeight: 600, file: 'inter-semibold.ttf' },
  { fontFamily: 'Source Serif', fontWeight: 600, file: 'source-serif-semibold.ttf' },
] as const

/** What of a font is used here. */
type Face = { readonly characterSet: readonly number[]; readonly glyphForCodePoint: (letter: number) => unknown }

/** Files of this project, found from its root: the server, scripts and tests all run there. */
const fileOf = (name: string) => join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'files', 'fonts', name)

let loading: Promise<void> | null = null

/** Makes the fonts known and reads them, once for the process. They hold Latin, Greek and Cyrillic letters. */
export function loadFonts(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function load(): Promise<void> {
  const known = Font.getRegisteredFontFamilies()
  for (const { fontFamily, fontWeight, file } of faces)
    if (!known.includes(fontFamily)) Font.register({ family: fontFamily, src: fileOf(file), fontWeight })
  Font.registerHyphenationCallback((word) => [word])
  for (const face of faces) await readFace(face)
}

/**
 * Reads a font and makes the glyph of each of its letters. The reader keeps a glyph as it first met it: one it meets as a
 * part of another letter would lose its own, and text copied from a later paper would have a hole there. Punctuation goes
 * first, because it shares glyphs with rare letters; letters for private use stay out, being shapes of common ones.
 */
async function readFace({ fontFamily, fontWeight }: (typeof faces)[number]): Promise<void> {
  await Font.load({ fontFamily, fontWeight })
  const font = Font.getFont({ fontFamily, fontWeight }).data as Face | null
  const letters = (font?.characterSet ?? []).filter((letter) => letter < 0xe000 || letter > 0xf8ff)
  for (const letter of letters.toSorted((left, right) => rank(left) - rank(right) || left - right)) font?.glyphForCodePoint(letter)
}

const rank = (letter: number) => (letter >= 0x2000 && letter <= 0x206f ? 0 : 1)
