import 'server-only'
import { compare } from '../../domain/compare.ts'
import type { Standing } from '../../domain/outcome.ts'
import { RELEASED_ON, releasedParts } from '../../domain/practice/site/site-pages.ts'
import type { SiteVersion } from '../../domain/practice/site/site-words.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, fromDayOrNull, toDay } from '../dates.ts'
import { readJson, writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import type { Upserted } from './reference.ts'
import { loadRuleset } from './rulesets.ts'

const columns = {
  page: true,
  part: true,
  version: true,
  words: true,
  isShown: true,
  effectiveFrom: true,
  reviewedBy: true,
  reviewedOn: true,
} as const

/** Every version of the words of the public pages that the asker may read, the oldest first. A stranger reads none whose day has not come. */
export async function loadSiteVersions(tx: Tx, practiceId: string): Promise<SiteVersion[]> {
  const rows = await tx.siteText.findMany({ where: { practiceId }, orderBy: { version: 'asc' }, select: columns })
  return rows.map(({ words, effectiveFrom, reviewedOn, ...row }) => ({
    ...row,
    words: readJson('SiteText.words', words),
    effectiveFrom: fromDay(effectiveFrom),
    reviewedOn: fromDayOrNull(reviewedOn),
  }))
}

/** The newest version of a part as its form has it; null for a part nobody has said anything of. */
export async function loadStandingWords(tx: Tx, practiceId: string, page: string, part: string): Promise<Standing | null> {
  const last = (await loadSiteVersions(tx, practiceId)).findLast((one) => one.page === page && one.part === part)
  return last ? { version: last.version, values: { words: { sources: [], ...last.words }, isShown: last.isShown } } : null
}

/** The day since which words of the public pages count as read over, on `today`. */
export async function reviewedSince(tx: Tx, practiceId: string, today: LocalDate): Promise<LocalDate> {
  const { values } = await loadRuleset(tx, practiceId, today)
  return addDays(today, 0 - values['site.review-days'])
}

/** Adds a version behind those there are; gives its id. */
export async function insertSiteVersion(
  tx: Tx,
  practiceId: string,
  { words, ...version }: SiteVersion & { readonly madeBy: string },
): Promise<string> {
  const id = newId()
  const { effectiveFrom, reviewedOn, ...row } = version
  await tx.siteText.createMany({
    data: [
      {
        practiceId,
        id,
        ...row,
        words: writeJson('SiteText.words', words),
        effectiveFrom: toDay(effectiveFrom),
        reviewedOn: reviewedOn && toDay(reviewedOn),
      },
    ],
  })
  return id
}

/**
 * Adds the words of this release that a practice does not have yet. A part that somebody of the practice has published stays theirs;
 * one that nobody touched gets the newer words.
 */
export async function upsertSiteTexts(tx: Tx, practiceId: string): Promise<Upserted> {
  const stored = await tx.siteText.findMany({
    where: { practiceId },
    orderBy: { version: 'asc' },
    select: { page: true, part: true, version: true, words: true, madeBy: true },
  })
  const latest = new Map(stored.map((row) => [`${row.page} ${row.part}`, row]))
  const isOwn = new Set(stored.filter(({ madeBy }) => madeBy !== null).map(({ page, part }) => `${page} ${part}`))
  const missing = releasedParts().flatMap(({ page, part, words }) => {
    const key = `${page} ${part}`
    const known = latest.get(key)
    if (isOwn.has(key) || (known && asText(known.words) === asText(words))) return []
    return [{ practiceId, id: newId(), page, part, version: (known?.version ?? 0) + 1, words: writeJson('SiteText.words', words) }]
  })
  if (missing.length > 0) {
    await tx.siteText.createMany({
      data: missing.map((row) => ({ ...row, isShown: true, effectiveFrom: toDay(RELEASED_ON) })),
      skipDuplicates: true,
    })
  }
  return { added: missing.length, changed: 0 }
}

/** JSON from the database has its keys in another order. */
const asText = (words: unknown): string =>
  JSON.stringify(words, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => compare(left, right)))
      : value,
  )
