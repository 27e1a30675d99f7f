/** A visit or a session that takes a room. `isUnderWay`: somebody has come, and it is not over. */
export type RoomUse = { readonly startsAt: Date; readonly endsAt: Date; readonly isUnderWay: boolean }

/** `until`: of a room in use, the end of the visit, null once that is past; of a free one, when the next begins, null for none today. */
export type RoomNow = { readonly is: 'in-use' | 'free'; readonly until: Date | null } | { readonly is: 'rested-in' }

/**
 * How a room stands at a moment: in use by what is planned for it then or by whoever is still in it after their time, rested in until a ride
 * comes, or free until what comes next. `uses`: those of the day that are not over. Pure.
 */
export function roomNow(uses: readonly RoomUse[], { isRestedIn, now }: { readonly isRestedIn: boolean; readonly now: Date }): RoomNow {
  if (isRestedIn) return { is: 'rested-in' }
  const begun = uses.filter(({ startsAt }) => startsAt <= now)
  const current = begun.find(({ endsAt }) => now < endsAt)
  if (current) return { is: 'in-use', until: current.endsAt }
  if (begun.some(({ isUnderWay }) => isUnderWay)) return { is: 'in-use', until: null }
  const ahead = uses.filter(({ startsAt }) => startsAt > now).map(({ startsAt }) => startsAt.getTime())
  return { is: 'free', until: ahead.length > 0 ? new Date(Math.min(...ahead)) : null }
}
