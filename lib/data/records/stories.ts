import 'server-only'
import type { StoryAuthorization } from '../../domain/practice/site/rule-story.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { newId } from '../../ids.ts'
import { toDay } from '../dates.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

/** Words a client authorized for the public pages, as they were signed, and whether they are on the pages. */
export type SignedStory = StoryAuthorization & {
  readonly signatureId: string
  readonly clientId: string
  readonly words: string
  readonly shownAs: string
  /** Since when they are on the public pages; null where nobody published them, or somebody took them off. */
  readonly publishedAt: Date | null
}

const columns = {
  id: true,
  clientId: true,
  signedAt: true,
  revokedAt: true,
  details: true,
  version: { select: { body: true } },
  practice: { select: { timeZone: true } },
  siteStories: { where: { takenOffAt: null }, take: 1, select: { publishedAt: true } },
} as const

/** The authorizations for words on the public pages that the asker may read, the latest first: all, of one client, or one. */
export async function loadSignedStories(
  tx: Tx,
  practiceId: string,
  of: { readonly id?: string; readonly clientId?: string } = {},
): Promise<SignedStory[]> {
  const rows = await tx.signature.findMany({
    where: { practiceId, documentKey: 'story-authorization', ...of },
    orderBy: { signedAt: 'desc' },
    select: columns,
  })
  return rows.map(({ id, clientId, signedAt, revokedAt, details, version, practice, siteStories }) => {
    const { words = '', shown_as: shownAs = '' } = readJson('Signature.details', details) ?? {}
    return {
      signatureId: id,
      clientId,
      words,
      shownAs,
      signedOn: localDateOf(signedAt, practice.timeZone),
      validDays: readJson('DocumentVersion.body', version.body).validDays,
      isRevoked: revokedAt !== null,
      publishedAt: siteStories[0]?.publishedAt ?? null,
    }
  })
}

type Publishing = {
  readonly clientId: string
  readonly signatureId: string
  readonly endsOn: LocalDate
  readonly by: string
  readonly now: Date
}

/** Puts words on the public pages. Gives the id. */
export async function insertStory(tx: Tx, practiceId: string, { endsOn, by, now, ...story }: Publishing): Promise<string> {
  const id = newId()
  await tx.siteStory.createMany({ data: [{ practiceId, id, ...story, endsOn: toDay(endsOn), publishedAt: now, publishedBy: by }] })
  return id
}

/** Takes words off the public pages; false where they are not on them. */
export async function takeStoryOff(
  tx: Tx,
  practiceId: string,
  { signatureId, by, why, now }: { readonly signatureId: string; readonly by: string; readonly why: string; readonly now: Date },
): Promise<boolean> {
  const { count } = await tx.siteStory.updateMany({
    where: { practiceId, signatureId, takenOffAt: null },
    data: { takenOffAt: now, takenOffBy: by, takenOffWhy: why },
  })
  return count > 0
}
