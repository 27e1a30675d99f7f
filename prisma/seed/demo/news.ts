import { lookAtNews } from '../../../lib/commands/news/look-at-news.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import type { Lived } from './someone.ts'

/** Everybody who works here has looked at what was new until yesterday evening: what came since is what the bell counts. */
export async function looksAtNews({ practice, until, does }: Lived): Promise<void> {
  await until(addDays(practice.today, -1), '18:30')
  const { admin, frontDesk, therapists } = practice.actors
  for (const actor of [frontDesk, admin, ...therapists.values()]) await does(actor, lookAtNews, {})
}
