import 'server-only'
import type { Ruleset } from '../../domain/ruleset.ts'
import { roomsAt, type VideoRooms } from '../../domain/scheduling/video-visit.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { loadRules } from './rulesets.ts'

export type VideoTerms = {
  /** Null where the practice has named no place for visits by video: they are held by phone. */
  readonly rooms: VideoRooms | null
  readonly phone: string
  readonly rulesetOn: (on: LocalDate) => Ruleset
}

/** Where a practice holds visits by video, its number for when that fails, and its rules. One statement. */
export async function loadVideoTerms(tx: Tx, practiceId: string): Promise<VideoTerms> {
  const more = Prisma.sql`, p.video_address AS "videoAddress", p.phone`
  const { videoAddress, phone, rulesetOn } = await loadRules<{ videoAddress: string | null; phone: string }>(tx, practiceId, more)
  return { rooms: videoAddress === null ? null : roomsAt(videoAddress), phone, rulesetOn }
}
