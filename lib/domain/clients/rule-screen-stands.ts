import { type Finding, hold, refuse, warn } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { isLifted, type ScreenFacts } from './screen-facts.ts'

export type ScreenStandsCode = 'SCREEN_STOPS' | 'SCREEN_STOPS_UNTIL_CLEARED' | 'SCREEN_WAITS' | 'SCREEN_CLEARED'

/** Points that wait and that no decision lifts: the questions are answered first. */
const unliftable = ['SCREEN_STOPS', 'SCREEN_INCOMPLETE']

/**
 * What the newest screen means for a dose on a day: a point that stops, stops; one that waits, waits; and only the prescriber's
 * recorded decision about that screen lets it pass, as long as the decision holds. Never asked: freshness says so.
 */
export function ruleScreenStands(screen: ScreenFacts | null, on: LocalDate): Finding<ScreenStandsCode>[] {
  if (screen === null) return []
  const cites = ['practice.kap-screen', 'practice.prescriber-decides'] as const
  const open = screen.points.filter((point) => unliftable.includes(point.code) || !isLifted(point, on))
  const stops = open.filter(({ code }) => code === 'SCREEN_STOPS')
  const untilCleared = open.filter(({ code }) => code === 'SCREEN_STOPS_UNTIL_CLEARED')
  const waits = open.length - stops.length - untilCleared.length
  // A level kept from before its points were.
  const bare = screen.points.length === 0 ? screen.level : 'clear'
  return [
    ...(stops.length > 0 ? [refuse('SCREEN_STOPS', cites, counted(stops.length))] : []),
    ...(untilCleared.length > 0 || bare === 'refuse'
      ? [refuse('SCREEN_STOPS_UNTIL_CLEARED', cites, counted(Math.max(1, untilCleared.length)))]
      : []),
    ...(waits > 0 || bare === 'hold' ? [hold('SCREEN_WAITS', cites, counted(Math.max(1, waits)))] : []),
    ...(screen.points.length > open.length ? [warn('SCREEN_CLEARED', cites, counted(screen.points.length - open.length))] : []),
  ]
}

const counted = (points: number) => ({ params: { item: 'any', points } })
