import { describe, expect, test } from 'vitest'
import { renderConsentCopy } from '@/lib/files/pdf/consent-copy'
import { renderReceipt } from '@/lib/files/pdf/receipt'
import { checkPdf } from './check-pdf'
import { consentCopy, receipt } from './papers'
import { readPdf, readTags, tagsOf } from './read-pdf'

const receiptFor = (name: string) => {
  const services = receipt.services.slice(0, 1).map((service) => ({ ...service, description: name }))
  return renderReceipt({ ...receipt, client: { legalName: name }, services })
}

/** Made-up names; the text a parser finds is the name itself. */
const read: readonly [string, string][] = [
  ['Arabic', 'محمد عبد الرحمن السلامي'],
  ['Persian with a joiner', 'آرمان خسروی‌نژاد'],
  ['Hebrew', 'דוד בן־גוריון'],
  ['Cyrillic', 'Ольга Иванова'],
  ['Greek', 'Ζωή Παππά'],
  ['Han of Taiwan', '陳麗華'],
  ['Han of the mainland, rare', '王珺喆堃'],
  ['Han beyond the basic plane', '𠮷野'],
  ['kana', '山田 はなこ'],
  ['Hangul', '김민준'],
  ['Thai', 'ธนวัฒน์ ศรีสุข'],
  ['Vietnamese', 'Nguyễn Thị Hằng'],
  ['Armenian', 'Հայկ'],
  ['Georgian', 'გიორგი'],
  ['Ethiopic', 'አበበ'],
  ['Bengali', 'বাংলা'],
  ['Gurmukhi, whose font leaves marks unattached', 'ਪੰਜਾਬੀ'],
  ['Lao', 'ລາວ'],
  ['emoji', 'Ada 🙂'],
]

test.each(read)('a name in %s is printed in its letters and read in its order', async (_, name) => {
  const bytes = await receiptFor(name)
  const { text } = await readPdf(bytes)
  // A joiner draws nothing: a parser cannot find it.
  expect(text.normalize('NFC')).toContain(`Client: ${name.replace('‌', '')} `)
  expect(text).not.toContain('[U+')
  expect(await checkPdf(bytes)).toBe('')
})

test.each([
  ['Devanagari', 'सृष्टि क्षत्रिय'],
  ['Khmer', 'ភាសាខ្មែរ'],
  ['Telugu', 'తెలుగు'],
  ['Arabic', 'محمد عبد الرحمن السلامي'],
])('a name in %s, drawn in another order than it is said, is told to readers as it is said', async (_, name) => {
  const [page] = await readTags(await receiptFor(name))
  expect(page && tagsOf(page, 'TD').map(({ alt }) => alt)).toContain(name)
})

test('letters with marks of their own are printed with them', async () => {
  const { text } = await readPdf(await receiptFor('Zoe\u0308 A\u0301kos'))
  expect(text.normalize('NFC')).toContain('Zoë Ákos')
})

test('a letter that no font has is printed as its number, and the paper says so', async () => {
  const { text } = await readPdf(await receiptFor('Wulfila 𐌰'))
  expect(text).toContain('Wulfila [U+10330]')
  expect(text).toContain('Their Unicode numbers stand in their places: [U+10330].')
  expect((await readPdf(await receiptFor('Wulfila'))).text).not.toContain('Unicode')
})

test('the checker finds what is broken', async () => {
  const bytes = await receiptFor('Ada')
  expect(await checkPdf(bytes.slice(0, -400))).toContain('/paper.pdf')
})

describe('tags', () => {
  test('a paper has one title, headings, lists and a table with its head', async () => {
    const [page] = await readTags(await renderReceipt(receipt))
    if (!page) throw new Error('no page')
    expect(tagsOf(page, 'H1').map(({ text }) => text)).toEqual(['Receipt'])
    expect(tagsOf(page, 'H2').map(({ text }) => text)).toEqual(['Practice', 'Payment', 'Services'])
    const [table] = tagsOf(page, 'Table')
    const [head, ...rows] = table?.children ?? []
    expect(head?.children.map(({ role, text }) => `${role} ${text}`)).toEqual(
      ['Date', 'Care', 'Clinician', 'Charged', 'Insurance', 'Written off', 'You paid'].map((text) => `TH ${text}`),
    )
    expect(rows.map(({ role, children }) => `${role} ${children.length}`)).toEqual(['TR 7', 'TR 7', 'TR 7'])
    expect(rows[0]?.children.map(({ role }) => role)).toEqual(Array(7).fill('TD'))
    const raw = Buffer.from(await renderReceipt(receipt)).toString('latin1')
    expect(raw.match(/\/Scope \/Column/g)).toHaveLength(7)
    expect(raw).toContain('/Marked true')
  })

  test('the head of a table and of a sheet is read once, however many sheets there are', async () => {
    const services = Array.from({ length: 60 }, () => receipt.services[0] ?? receipt.services[1])
    const pages = await readTags(await renderReceipt({ ...receipt, services } as typeof receipt))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap((page) => tagsOf(page, 'TH').filter(({ text }) => text === 'Date'))).toHaveLength(1)
    expect(JSON.stringify(pages)).not.toContain('Page 1 of')
  })

  test('every word of a consent hangs on a part of it', async () => {
    const bytes = await renderConsentCopy(consentCopy)
    const pages = await readTags(bytes)
    const told = pages.flatMap((page) => ['H1', 'H2', 'P', 'Lbl', 'LBody'].flatMap((role) => tagsOf(page, role))).map(({ text }) => text)
    const words = told.join('').replace(/\s/g, '')
    for (const { heading, paragraphs, points = [] } of consentCopy.document.sections)
      for (const said of [heading, ...paragraphs, ...points]) expect(words).toContain(said.replace(/\s/g, ''))
    expect(pages.flatMap((page) => tagsOf(page, 'LI')).length).toBeGreaterThan(2)
    expect(await checkPdf(bytes)).toBe('')
  })
})
