import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Part of a font of the registry: the letters it is cut for, and where it lies. Every file holds one part, so that few are read. */
export type FontPart = { readonly family: string; readonly file: string; has(letter: number): boolean }

/**
 * Noto by script, in the order they are asked. Arabic letters are those of Vazirmatn where it has them: it draws a letter with its dots as one,
 * so that what is copied is what was written. Han comes thrice, because each holds letters the others do not; a paper with kana asks the
 * Japanese one first and a paper with Hangul the Korean one, so that their Han look as their readers write them.
 */
const scripts = [
  'noto-sans',
  'vazirmatn',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-devanagari',
  'noto-sans-bengali',
  'noto-sans-gujarati',
  'noto-sans-gurmukhi',
  'noto-sans-tamil',
  'noto-sans-telugu',
  'noto-sans-kannada',
  'noto-sans-malayalam',
  'noto-sans-sinhala',
  'noto-sans-thai',
  'noto-sans-lao',
  'noto-sans-khmer',
  'noto-sans-myanmar',
  'noto-sans-armenian',
  'noto-sans-georgian',
  'noto-sans-ethiopic',
  'noto-sans-sc',
  'noto-sans-jp',
  'noto-sans-kr',
  'noto-emoji',
] as const

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u

/** The names of the fonts in the order this text asks them. */
export function scriptsFor(text: string): readonly string[] {
  const first = [...(HANGUL.test(text) ? ['noto-sans-kr'] : []), ...(KANA.test(text) ? ['noto-sans-jp'] : [])]
  return [...first, ...scripts.filter((script) => !first.includes(script))]
}

const known = new Map<string, Promise<readonly FontPart[]>>()

/** The parts of a font by name, as its package lists them; read once for the process. */
export function partsOf(script: string): Promise<readonly FontPart[]> {
  const parts = known.get(script) ?? readParts(script)
  known.set(script, parts)
  return parts
}

async function readParts(script: string): Promise<readonly FontPart[]> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource', script)
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>
  return Object.entries(ranges).map(([part, range]) => {
    const name = `${script}-${part.replace(/[[\]]/g, '')}`
    const pairs = range.split(',').map(pairOf)
    return {
      family: name,
      file: join(folder, 'files', `${name}-400-normal.woff`),
      has: (letter) => pairs.some(([from, to]) => letter >= from && letter <= to),
    }
  })
}

/** `U+0600-06FF` as two numbers. */
function pairOf(range: string): readonly [number, number] {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
