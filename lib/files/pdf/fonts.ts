import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'
import { partsOf, scriptsFor } from './script-fonts.ts'

const faces = [
  { fontFamily: 'Inter', fontWeight: 400, file: 'inter-regular.ttf' },
  { fontFamily: 'Inter', fontWeight: 600, file: 'inter-semibold.ttf' },
  { fontFamily: 'Source Serif', fontWeight: 600, file: 'source-serif-semibold.ttf' },
] as const

/** What of a font is used here. */
type Face = {
  readonly characterSet: readonly number[]
  readonly glyphForCodePoint: (letter: number) => unknown
  hasGlyphForCodePoint(letter: number): boolean
  layout(
    text: string,
    features?: unknown,
    ...rest: unknown[]
  ): { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] }
}

type Glyph = { codePoints: number[] }

type Position = { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }

type Name = { readonly fontFamily: string; readonly fontWeight?: number }

/** Files of this project, found from its root: the server, scripts and tests all run there. */
const fileOf = (name: string) => join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'files', 'fonts', name)

let loading: Promise<void> | null = null

/** Makes the fonts of the house known and reads them, once for the process. They hold Latin, Greek and Cyrillic letters. */
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
  for (const face of faces) leaveToScripts(await readFace(face))
}

/** What a text is set in beside the fonts of the house, and the letters that none of them has. */
export type Setting = { readonly families: readonly string[]; readonly missing: ReadonlySet<number> }

/** Chooses the fonts a text needs by its letters, and reads no other. */
export async function fontsFor(text: string): Promise<Setting> {
  await loadFonts()
  const [regular] = faces
  const house = faceOf(regular)
  const missing = new Set(lettersOf(text).filter((letter) => !house?.hasGlyphForCodePoint(letter)))
  const families: string[] = []
  for (const script of missing.size > 0 ? scriptsFor(text) : []) {
    for (const { family, file, has } of await partsOf(script)) {
      const wanted = [...missing].filter(has)
      if (wanted.length === 0) continue
      const face = await faceOfFile(family, file)
      const found = wanted.filter((letter) => face?.hasGlyphForCodePoint(letter))
      for (const letter of found) missing.delete(letter)
      if (found.length > 0) families.push(family)
    }
  }
  return { families, missing: new Set([...missing].filter((letter) => !JOINERS.includes(letter))) }
}

/** Marks that join or part the letters beside them: they belong to the font of those letters. */
const JOINERS = [0x200c, 0x200d]

/** What prints nothing of its own: it is no missing letter. */
const SILENT = /\p{Cc}|\p{Variation_Selector}|\u00ad/u

const lettersOf = (text: string): number[] =>
  [...new Set(text)].filter((letter) => !SILENT.test(letter)).map((letter) => letter.codePointAt(0) ?? 0)

/** A part of a font; null where the reader knows no table of its letters, and the next font is asked. */
async function faceOfFile(family: string, src: string): Promise<Face | null> {
  if (!Font.getRegisteredFontFamilies().includes(family)) Font.register({ family, src })
  try {
    return await readFace({ fontFamily: family })
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

const faceOf = (name: Name): Face | null => Font.getFont(name).data as unknown as Face | null

const read = new Set<Face>()

/**
 * Reads a font and makes the glyph of each of its letters. The reader keeps a glyph as it first met it: one it meets as a
 * part of another letter would lose its own, and text copied from a later paper would have a hole there. Punctuation goes
 * first, because it shares glyphs with rare letters; letters for private use stay out, being shapes of common ones, and so do
 * the shapes of Hebrew and Arabic letters.
 */
async function readFace(name: Name): Promise<Face | null> {
  await Font.load(name)
  const font = faceOf(name)
  if (font === null || read.has(font)) return font
  const letters = font.characterSet.filter((letter) => !SHAPES.some(([from, to]) => letter >= from && letter <= to))
  for (const letter of letters.toSorted((left, right) => rank(left) - rank(right) || left - right)) font.glyphForCodePoint(letter)
  read.add(font)
  placeMarks(font)
  return font
}

const SHAPES = [
  [0xe000, 0xf8ff],
  [0xfb1d, 0xfdff],
  [0xfe70, 0xfeff],
] as const

const rank = (letter: number) => (letter >= 0x2000 && letter <= 0x206f ? 0 : 1)

/**
 * Two gaps of the reader, closed here. It breaks off at a font that says of a mark "not attached here": then marks stay where the font draws
 * them by itself. And it is asked to shape from left to right whatever the script: a mark of a right-to-left letter comes before its letter
 * once the line is turned, so the way it was set back by the letter's width is taken away again.
 */
function placeMarks(font: Face): void {
  const layout = font.layout.bind(font)
  font.layout = (text, features, ...rest) => {
    const run = orUnattached(
      () => layout(text, features, ...rest),
      () => layout(text, { mark: false, mkmk: false, abvm: false, blwm: false }, ...rest),
    )
    if (!RIGHT_TO_LEFT.test(text)) return run
    run.glyphs.forEach(turnLetters)
    return { ...run, positions: turned(run.positions) }
  }
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u

function orUnattached<Run>(attached: () => Run, unattached: () => Run): Run {
  try {
    return attached()
  } catch (error) {
    if (error instanceof TypeError) return unattached()
    throw error
  }
}

const turnedGlyphs = new WeakSet<Glyph>()

/** Readers turn a right-to-left line letter by letter: the letters of a glyph that stands for two (lam and alef) are listed as they lie on it. */
function turnLetters(glyph: Glyph): void {
  if (glyph.codePoints.length < 2 || turnedGlyphs.has(glyph)) return
  glyph.codePoints = glyph.codePoints.toReversed()
  turnedGlyphs.add(glyph)
}

/** Positions of a run in units of the font. A mark takes no room of its own and lies on the letter before it. */
function turned(positions: readonly Position[]): Position[] {
  let letter = 0
  return positions.map((position) => {
    const isMark = position.xAdvance === 0 && (position.xOffset !== 0 || position.yOffset !== 0)
    if (!isMark) letter = position.xAdvance
    return isMark ? { ...position, xOffset: position.xOffset + letter } : position
  })
}

/**
 * The fonts of the house leave two things to the font of the letters beside them: joiners, which would part what they join, and the space after
 * a right-to-left word, so that a name stays one run and is read from its right end. The setter asks letter by letter in the order they stand.
 */
function leaveToScripts(font: Face | null): void {
  if (font === null) return
  const has = font.hasGlyphForCodePoint.bind(font)
  let before = 0
  font.hasGlyphForCodePoint = (letter) => {
    const follows = letter === SPACE && RIGHT_TO_LEFT.test(String.fromCodePoint(before))
    before = letter
    return !follows && !JOINERS.includes(letter) && has(letter)
  }
}

const SPACE = 0x20
