import { expect, test } from 'vitest'
import { sha256Hex } from '@/lib/crypto/digests'
import { citations } from '@/lib/domain/citations'
import { canonicalEvidence, canonicalText, type SignatureEvidence } from '@/lib/domain/practice/documents/canonical-text'
import { type DocumentTemplate, documentKeys } from '@/lib/domain/practice/documents/document'
import { documentTemplates, publishedDocuments } from '@/lib/domain/practice/documents/templates'
import { isLocalDate } from '@/lib/domain/time/local'

const all: readonly DocumentTemplate[] = Object.values(documentTemplates)
const textOf = ({ sections, statements, fields }: DocumentTemplate) =>
  [
    ...sections.flatMap(({ heading, paragraphs, points = [] }) => [heading, ...paragraphs, ...points]),
    ...statements,
    ...fields.map(({ label }) => label),
  ].join('\n')

/** Flesch-Kincaid grade, with syllables counted as groups of vowels. */
function gradeOf(text: string): number {
  const sentences = text.split(/[.:!?\n]+/).filter((part) => /[a-z]/i.test(part)).length
  const words = text.match(/[A-Za-z’'-]+/g) ?? []
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/e$/, '')
            .match(/[aeiouy]+/g) ?? []
        ).length,
      ),
    0,
  )
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

test('every document is there under its own key', () => {
  expect(Object.keys(documentTemplates)).toEqual([...documentKeys])
  for (const key of documentKeys) expect(documentTemplates[key].key).toBe(key)
})

test.each(all)('$key has text, ticks, a day and sources that exist', (template) => {
  expect(isLocalDate(template.effectiveFrom)).toBe(true)
  expect(template.version).toBeGreaterThanOrEqual(1)
  expect(template.sections.length).toBeGreaterThanOrEqual(2)
  expect(template.statements.length).toBeGreaterThanOrEqual(1)
  expect(template.cites.length).toBeGreaterThanOrEqual(1)
  for (const id of template.cites) expect(citations[id]).toBeDefined()
  expect(new Set(template.fields.map(({ key }) => key)).size).toBe(template.fields.length)
})

test.each(all)('$key can be read at about grade 8 and speaks plainly', (template) => {
  expect(gradeOf(textOf(template))).toBeLessThanOrEqual(9)
  expect(textOf(template)).not.toMatch(/!|\bpatients?\b|\bguarantee|\bcure/i)
})

test('S0-5 the treatment consent says anaesthetic, Schedule III, off-label and what that means', () => {
  const text = textOf(documentTemplates['treatment-consent'])
  expect(text).toMatch(/anesthetic/)
  expect(text).toMatch(/Schedule III/)
  expect(text).toMatch(/off-label/)
  expect(text).toMatch(/has not approved ketamine for depression/)
})

test('S3-17 the education page covers structure, effects, risks, cost and aftercare, with all eight steps', () => {
  const { sections, statements } = documentTemplates['education-acknowledgement']
  expect(sections[0]?.points).toHaveLength(8)
  expect(sections.map(({ heading }) => heading).join(' ')).toMatch(/eight steps.*Effects and risks.*costs.*Aftercare/)
  expect(statements).toHaveLength(4)
})

test('S0-25 the ride-home agreement forbids driving until the client has slept', () => {
  expect(textOf(documentTemplates['ride-home-agreement'])).toMatch(/do not drive.*until the next day, after a night of sleep/)
})

test('A5 the at-home consent carries the warning about compounded ketamine and asks for a sitter', () => {
  const { fields } = documentTemplates['at-home-dosing-consent']
  expect(textOf(documentTemplates['at-home-dosing-consent'])).toMatch(/October 2023.*compounded/)
  expect(fields.map(({ key }) => key)).toEqual(['address', 'sitterName', 'sitterPhone', 'emergencyContact'])
})

test('texts that a client in danger may read name 988', () => {
  for (const key of ['treatment-consent', 'education-acknowledgement', 'at-home-dosing-consent', 'telehealth-consent'] as const)
    expect(textOf(documentTemplates[key])).toMatch(/988/)
})

test('the hash is of the text, not of how a row keeps it, and any change changes it', () => {
  const body = documentTemplates['treatment-consent']
  const hash = sha256Hex(canonicalText(body))
  const turned = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(body).reverse()))) as DocumentTemplate
  expect(sha256Hex(canonicalText(turned))).toBe(hash)
  expect(sha256Hex(canonicalText({ ...body, title: body.title.normalize('NFD') }))).toBe(hash)
  const changes: Partial<DocumentTemplate>[] = [
    { version: 2 },
    { title: `${body.title}.` },
    { effectiveFrom: '2026-05-01' },
    { statements: body.statements.slice(1) },
    { sections: body.sections.slice(1) },
    { fields: [{ key: 'x', label: 'X' }] },
  ]
  const hashes = changes.map((change) => sha256Hex(canonicalText({ ...body, ...change })))
  expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1)
})

test('a heading cannot pass for a paragraph, nor one paragraph for two', () => {
  const body = documentTemplates['group-consent']
  const one = canonicalText({ ...body, sections: [{ heading: 'A', paragraphs: ['B', 'C'] }] })
  expect(canonicalText({ ...body, sections: [{ heading: 'A', paragraphs: ['B","C'] }] })).not.toBe(one)
  expect(canonicalText({ ...body, sections: [{ heading: 'A', paragraphs: ['B'], points: ['C'] }] })).not.toBe(one)
})

test('the evidence of a signature hashes each of its facts', () => {
  const evidence: SignatureEvidence = {
    clientId: 'c',
    documentKey: 'group-consent',
    documentVersion: 1,
    documentHash: 'h',
    signedName: 'Ada Rowe',
    signedBy: 'u',
    signedAt: new Date('2026-11-22T12:00:00Z'),
    ipPrefix: '192.0.2.0/24',
    agent: 'Browser',
    details: { b: '2', a: '1' },
  }
  expect(canonicalEvidence({ ...evidence, details: { a: '1', b: '2' } })).toBe(canonicalEvidence(evidence))
  const changed = { clientId: 'd', documentVersion: 2, signedName: 'Ada', signedAt: new Date(0), ipPrefix: '', agent: '', details: {} }
  const texts = Object.entries(changed).map(([key, value]) => canonicalEvidence({ ...evidence, [key]: value }))
  expect(new Set([canonicalEvidence(evidence), ...texts]).size).toBe(8)
})

test('the notice of privacy practices holds what the law asks of it, in plain words', () => {
  const [notice] = publishedDocuments
  const text = textOf(notice as unknown as DocumentTemplate)
  expect(text).toContain(
    'THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.',
  )
  for (const part of [/For example/, /psychotherapy notes/, /marketing/, /sell/, /take a permission back/, /breach/, /complain/, /part 2/])
    expect(text).toMatch(part)
  expect(gradeOf(text)).toBeLessThanOrEqual(9)
  for (const id of notice?.cites ?? []) expect(citations[id]).toBeDefined()
})
