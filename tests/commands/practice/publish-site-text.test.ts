import { expect, test } from 'vitest'
import { loadReference } from '@/lib/commands/practice/load-reference'
import { publishSiteText } from '@/lib/commands/practice/publish-site-text'
import { reviewSitePage } from '@/lib/commands/practice/review-site-page'
import { findOpening } from '@/lib/data/views/opening'
import { listPagesToReview, listSiteParts } from '@/lib/data/views/settings-site'
import { findSiteContent } from '@/lib/data/views/site'
import { sitePageKeys } from '@/lib/domain/practice/site/site-pages'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { type Clinic, done, openClinic } from '../../support/clinic'

const PART = { page: 'how', part: 'getting-home' } as const

const words = (title: string) => ({ title, text: ['Somebody takes you home.'], list: [], steps: [], facts: [] })
const told = (version: number, title: string, effectiveFrom: LocalDate) => ({
  ...PART,
  version,
  words: words(title),
  isShown: true,
  effectiveFrom,
  reviewedBy: 'Ivy Ibis, director',
})

const pagesToReview = (clinic: Clinic) => clinic.read(clinic.admin.actor, (tx) => listPagesToReview(tx, clinic.admin.actor, clinic.today))

async function readAllOver(clinic: Clinic) {
  for (const { page, shown } of await pagesToReview(clinic))
    await done(clinic.run(reviewSitePage, { page, shown, reviewedBy: 'Ivy Ibis, director' }, clinic.admin.actor))
}

const shown = async (clinic: Clinic) => {
  const { texts } = await findSiteContent(clinic.practiceId, clinic.today, clinic.now)
  return texts.find(({ page, part }) => page === PART.page && part === PART.part)?.words.title
}

const seenBy = (clinic: Clinic, role: 'visitor' | 'admin') =>
  clinic.read(role === 'admin' ? clinic.admin.actor : { role: 'visitor', practiceId: clinic.practiceId }, (tx) =>
    tx.siteText.findMany({ where: PART, orderBy: { version: 'asc' }, select: { version: true } }),
  )

test('a part is published from a day on; strangers read it from that day, and every version stays', async () => {
  const clinic = await openClinic({ now: new Date() })
  const { admin, today } = clinic
  expect(await shown(clinic)).toBe('Getting home')
  await done(clinic.run(publishSiteText, told(1, 'Your way home', today), admin.actor))
  expect(await shown(clinic)).toBe('Your way home')
  await done(clinic.run(publishSiteText, told(2, 'Tomorrow’s words', addDays(today, 1)), admin.actor))
  expect(await shown(clinic)).toBe('Your way home')
  expect((await seenBy(clinic, 'visitor')).map(({ version }) => version)).toEqual([1, 2])
  expect((await seenBy(clinic, 'admin')).map(({ version }) => version)).toEqual([1, 2, 3])
  const rows = await clinic.read(admin.actor, (tx) => listSiteParts(tx, admin.actor, today))
  expect(rows.find(({ id }) => id === 'how.getting-home')).toMatchObject({ isDue: false, shown: { version: 2 }, last: { version: 3 } })
  expect(rows.find(({ id }) => id === 'how.what-ketamine-is')).toMatchObject({ isDue: true })
  const opening = (on: LocalDate) => clinic.read(admin.actor, (tx) => findOpening(tx, admin.actor, on))
  const lineOn = async (on: LocalDate) => (await opening(on)).lines.find(({ step }) => step === 'site')
  expect(await lineOn(today)).toMatchObject({ state: 'open', names: expect.arrayContaining(['how', 'costs']) })
  await readAllOver(clinic)
  expect(await lineOn(today)).toMatchObject({ state: 'done' })
  expect(await lineOn(addDays(today, 1))).toMatchObject({ state: 'done' })
  expect(await lineOn(addDays(today, 367))).toMatchObject({ state: 'lapsed', names: expect.arrayContaining(['how', 'costs']) })
  const pages = await clinic.read(admin.actor, (tx) => listPagesToReview(tx, admin.actor, addDays(today, 367)))
  expect(pages.map(({ page }) => page)).toEqual(sitePageKeys)
  const again = await clinic.read(admin.actor, (tx) => listSiteParts(tx, admin.actor, addDays(today, 367)))
  expect(again.find(({ id }) => id === 'how.getting-home')).toMatchObject({ isDue: true })
})

test('words that promise, facts without a source, days gone by and an older copy are not published', async () => {
  const clinic = await openClinic({ now: new Date() })
  const { admin, today } = clinic
  const asked = told(1, 'Your way home', today)
  const fact = { about: '', says: 'Some slept better.', source: 'A journal', url: '', on: today }
  const refused = (input: unknown) => clinic.run(publishSiteText, input, admin.actor)
  expect(await refused({ ...asked, words: { ...asked.words, text: ['It cures.'] } })).toMatchObject({
    fields: { 'words.text': [expect.stringMatching(/promises/)] },
  })
  expect(await refused({ ...asked, words: { ...asked.words, facts: [{ ...fact, source: '' }] } })).toMatchObject({
    status: 'invalid',
    fields: { 'words.facts.0.source': ['Name the source.'] },
  })
  expect(await refused({ ...asked, words: { ...asked.words, facts: [{ ...fact, on: addDays(today, 1) }] } })).toMatchObject({
    fields: { 'words.facts.0.on': ['This day is still to come.'] },
  })
  const source = { source: 'A journal', url: '', on: addDays(today, 1) }
  expect(await refused({ ...asked, words: { ...asked.words, sources: [source] } })).toMatchObject({
    fields: { 'words.sources.0.on': ['This day is still to come.'] },
  })
  expect(await refused({ ...asked, effectiveFrom: addDays(today, -1) })).toMatchObject({
    status: 'invalid',
    fields: { effectiveFrom: [expect.stringMatching(/today/)] },
  })
  expect(await refused({ ...asked, version: 0 })).toMatchObject({ status: 'stale', standing: { values: { isShown: true } } })
  expect(await refused({ ...asked, part: 'nothing-like-it' })).toMatchObject({ status: 'invalid' })
  expect(await clinic.run(publishSiteText, asked, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
  expect(await shown(clinic)).toBe('Getting home')
})

test('what was said is neither changed nor deleted, and a fact without its source is not kept at all', async () => {
  const clinic = await openClinic({ now: new Date() })
  await expect(clinic.asSystem((tx) => tx.siteText.updateMany({ where: PART, data: { isShown: false } }))).rejects.toThrow()
  const row = {
    practiceId: clinic.practiceId,
    id: crypto.randomUUID(),
    ...PART,
    version: 9,
    isShown: true,
    effectiveFrom: new Date('2026-01-01'),
  }
  const bare = { ...words('x'), facts: [{ about: '', says: 'So it is.', source: '', url: '', on: '2026-01-01' }] }
  await expect(clinic.asSystem((tx) => tx.siteText.createMany({ data: [{ ...row, words: bare }] }))).rejects.toThrow(/source and a day/)
  const unnamed = { ...words('x'), sources: [{ source: '', url: '', on: '2026-01-01' }] }
  await expect(clinic.asSystem((tx) => tx.siteText.createMany({ data: [{ ...row, words: unnamed }] }))).rejects.toThrow(/name and a day/)
})

test('a release brings no words over those of the practice', async () => {
  const clinic = await openClinic({ now: new Date() })
  await done(clinic.run(publishSiteText, told(1, 'Your way home', clinic.today), clinic.admin.actor))
  expect(await done(clinic.run(loadReference, {}, clinic.system))).toMatchObject({ texts: { added: 0 } })
  expect(await shown(clinic)).toBe('Your way home')
})

test('a visitor meets whom the practice shows, and nobody else', async () => {
  const clinic = await openClinic({ now: new Date() })
  expect((await findSiteContent(clinic.practiceId, clinic.today, clinic.now)).people).toEqual([])
  await clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinic.therapist.clinicianId }, data: { isPublished: true } }))
  const later = new Date(clinic.now.getTime() + 61_000)
  const { people } = await findSiteContent(clinic.practiceId, clinic.today, later)
  expect(people.map(({ name }) => name)).toEqual(['Wren Willow'])
})

test('a page is read over as it was shown: every part, and not over words published meanwhile; an admin does it', async () => {
  const clinic = await openClinic({ now: new Date() })
  const { admin, today } = clinic
  const pageOf = async () => (await pagesToReview(clinic)).find(({ page }) => page === 'how')
  const read = { page: 'how', shown: (await pageOf())?.shown, reviewedBy: 'Ivy Ibis, director' }
  expect(await clinic.run(reviewSitePage, read, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
  await done(clinic.run(publishSiteText, told(1, 'Your way home', today), admin.actor))
  expect(await clinic.run(reviewSitePage, read, admin.actor)).toMatchObject({ status: 'invalid', fields: { form: [expect.any(String)] } })
  await done(clinic.run(reviewSitePage, { ...read, shown: (await pageOf())?.shown }, admin.actor))
  expect(await pageOf()).toBeUndefined()
  expect(await shown(clinic)).toBe('Your way home')
  const rows = await clinic.read(admin.actor, (tx) => listSiteParts(tx, admin.actor, today))
  expect(rows.filter(({ page }) => page === 'how').every(({ isDue }) => !isDue)).toBe(true)
})
