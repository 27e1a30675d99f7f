import 'server-only'
import { findSiteContent, type SiteContent } from '../data/views/site.ts'
import { partsOf, type SitePageKey } from '../domain/practice/site/site-pages.ts'
import type { SiteVersion } from '../domain/practice/site/site-words.ts'
import { currentPractice } from './practice.ts'
import { currentDay } from './today.ts'

type SitePage = {
  readonly content: SiteContent
  readonly parts: readonly SiteVersion[]
  /** The words of the list that the page asks for, in its order. */
  readonly words: readonly SiteVersion[]
}

/** A public page of the practice whose address was asked: its parts in the order they are read, as they hold today. */
export async function currentSitePage(page: SitePageKey, words: readonly string[] = []): Promise<SitePage> {
  const { id } = await currentPractice()
  const { today, now } = await currentDay()
  const content = await findSiteContent(id, today, now)
  const known = partsOf('words', content.texts)
  return { content, parts: partsOf(page, content.texts), words: words.flatMap((part) => known.find((one) => one.part === part) ?? []) }
}
