import 'server-only'
import { loadPractice } from '../../data/records/practice.ts'
import { lockSettings } from '../../data/records/settings-lock.ts'
import { insertSiteVersion, loadSiteVersions, loadStandingWords } from '../../data/records/site-texts.ts'
import { type SiteProblem, siteProblems } from '../../domain/practice/site/said-on-the-site.ts'
import { hasPart } from '../../domain/practice/site/site-pages.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { publishSiteTextInput } from '../../inputs/site.ts'
import { accept, command, reject } from '../command.ts'
import { gone, noPromise } from './refusals.ts'

/** Publishes a part of a public page from a day on, as somebody has read it over. What was said before stays on record. */
export const publishSiteText = command({
  name: 'site-text.publish',
  input: publishSiteTextInput,
  async standing({ page, part }, { actor: { practiceId }, tx }) {
    await lockSettings(tx, practiceId)
    return loadStandingWords(tx, practiceId, page, part)
  },
  async run({ version: _, ...told }, { actor: { practiceId, userId }, now, tx }) {
    await lockSettings(tx, practiceId)
    const practice = await loadPractice(tx, practiceId)
    if (!practice || !hasPart(told.page, told.part)) return gone()
    const today = localDateOf(now, practice.timeZone)
    const problems = siteProblems(told.words, today)
    if (problems.length > 0) return reject(messagesOf(problems))
    if (told.effectiveFrom < today)
      return reject({ effectiveFrom: ['What was shown before stays as it was. Choose today or a later day.'] })
    const versions = (await loadSiteVersions(tx, practiceId)).filter(({ page, part }) => page === told.page && part === told.part)
    const last = versions.at(-1)?.version ?? 0
    const later = versions.find(({ effectiveFrom }) => effectiveFrom > told.effectiveFrom)
    if (later)
      return reject({ effectiveFrom: [`There is a later version already, from ${later.effectiveFrom}. Choose that day or one after it.`] })
    const { page, part } = told
    const id = await insertSiteVersion(tx, practiceId, { ...told, version: last + 1, reviewedOn: today, madeBy: userId })
    return accept({ id }, { objectId: id, details: { page, part, version: last + 1, effectiveFrom: told.effectiveFrom } })
  },
})

const sentences: Readonly<Record<SiteProblem['is'], string>> = {
  promise: noPromise,
  'figure-without-source':
    'A share or an amount needs its source: name it below, or enter it as a fact. What you charge comes from your rates.',
  'no-source': 'Name the source.',
  'no-day': 'Enter the day on which it was looked up.',
  'day-to-come': 'This day is still to come.',
}

function messagesOf(problems: readonly SiteProblem[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const { field, is } of problems) {
    const name = `words.${field}`
    fields[name] = [...new Set([...(fields[name] ?? []), sentences[is]])]
  }
  return fields
}
