import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { settingPages } from '@/components/practice/settings-pages'
import { pages, withPermissions } from '../../scripts/write-docs'
import { leadsSomewhere } from '../support/leads-somewhere'

test('the README says of permissions what the code says', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  expect(withPermissions(readme)).toBe(readme)
})

test.each(Object.entries(pages))('%s is what `npm run docs` writes', (path, write) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(write())
})

const texts = ['README.md', ...globSync('docs/**/*.md')].map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, part = '']) => part)

/** What a page names and is not there: files it links to, tests it relies on, addresses of the portal. */
function lostIn(path: string, text: string): string[] {
  const links = found(text, /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g).filter((link) => !existsSync(join(dirname(path), link)))
  const tests = found(text, /`((?:tests|lib|scripts)\/[\w./[\]-]+\.\w+)`/g).filter((file) => !existsSync(file))
  const addresses = found(text, /`(\/(?:clinic|portal|prescriber|account|sign-in)[\w/-]*)`/g).filter((address) => !leadsSomewhere(address))
  const bare = found(text, /`([\w-]+\.test\.tsx?)`/g).filter((file) => globSync(`tests/**/${file}`).length === 0)
  return [...links, ...tests, ...bare, ...addresses]
}

test.each(texts)('$path names nothing that is not there', ({ path, text }) => {
  expect(lostIn(path, text)).toEqual([])
})

test('what is not there is seen', () => {
  const text = '[a page](gone.md#part), `tests/gone.test.ts`, `lost.test.ts`, `/clinic/gone`; [another](README.md), `/clinic/desk`'
  expect(lostIn('README.md', text)).toEqual(['gone.md', 'tests/gone.test.ts', 'lost.test.ts', '/clinic/gone'])
})

test('every decision is listed with its day and whether it stands, and every page is reached from the README', () => {
  const list = readFileSync('docs/decisions/README.md', 'utf8')
  for (const file of globSync('docs/decisions/0*.md'))
    expect(list).toMatch(new RegExp(`\\(${basename(file)}\\) \\| .+ \\| (?:stands|replaced by \\d{3}), \\d{4}-\\d{2}-\\d{2}`))
  const linked = texts.flatMap(({ path, text }) => found(text, /\]\(([^)#]+\.md)(?:#[^)]*)?\)/g).map((link) => join(dirname(path), link)))
  expect(texts.map(({ path }) => path).filter((path) => path !== 'README.md' && !linked.includes(path))).toEqual([])
})

test('a setting is called alike in the menu, in the tab of the browser and in the guide', () => {
  const pages = settingPages().flatMap((group) => group.pages)
  const nameOf = new Map<string, string>(pages.flatMap((page) => ('exact' in page ? [] : [[page.href, page.label] as const])))
  const guide = readFileSync('docs/admin-guide.md', 'utf8')
  const inGuide = [...guide.matchAll(/\*\*(?:Settings, )?([^*]+)\*\*\s+\(`(\/clinic\/settings\/[\w-]+)`/g)]
  expect(inGuide.length).toBeGreaterThan(15)
  expect(inGuide.filter(([, name, address = '']) => nameOf.get(address) !== name).map(([all]) => all)).toEqual([])
  const tabs = globSync('app/clinic/settings/*/page.tsx').flatMap((file) =>
    found(readFileSync(file, 'utf8'), /metadata = \{ title: '([^']+)' \}/g).map((tab) => ({
      tab,
      address: `/${dirname(file).slice('app/'.length)}`,
    })),
  )
  expect(tabs.length).toBeGreaterThan(15)
  expect(tabs.filter(({ tab, address }) => nameOf.get(address) !== tab)).toEqual([])
})
