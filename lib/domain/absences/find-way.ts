import type { VisitMove } from '../law/decide-move.ts'
import type { AskedBy } from '../law/decide-visit.ts'
import { nearestOpeningOfMove, type WhyNone } from '../law/openings.ts'
import type { BookedVisit } from '../law/world.ts'
import type { TimeRequest } from '../scheduling/visit-request.ts'
import type { LocalDate } from '../time/local.ts'
import { localTimeOf } from '../time/practice-time.ts'

/** A lawful other time for one visit, and whether person and time of day are others than before. */
export type Way = { readonly to: TimeRequest; readonly isOtherPerson: boolean; readonly isOtherTime: boolean }

/** Why a visit finds no time on a day, with one person or with whoever is free. */
export type NoWay = { readonly clinicianId: string | null; readonly why: WhyNone }

type Found = { readonly way: Way } | { readonly whyNot: readonly NoWay[] }

/**
 * Where a visit goes on a day. On its own day: its time with somebody else before another time, with its own person where both are as far.
 * On another day its own person before anybody else, at the time nearest to its own.
 */
export function findWay(move: VisitMove, booked: BookedVisit, on: LocalDate, by: AskedBy): Found {
  const at = localTimeOf(booked.startsAt, booked.timeZone)
  const isSameDay = on === booked.on
  let best: Way | null = null
  const whys: { readonly clinicianId: string | null; readonly why: () => WhyNone | null }[] = []
  for (const clinicianId of peopleFor(move, booked)) {
    const opening = nearestOpeningOfMove(move, { on, at, clinicianId, roomId: null }, by)
    if ('why' in opening) {
      whys.push({ clinicianId, why: opening.why })
      continue
    }
    const way: Way = {
      to: { on, at: opening.at, clinicianId, roomId: null },
      isOtherPerson: clinicianId !== booked.clinicianId,
      isOtherTime: opening.at !== at,
    }
    if (!isSameDay || !way.isOtherTime) return { way }
    best ??= way
  }
  if (best) return { way: best }
  return {
    whyNot: whys.flatMap(({ clinicianId, why: ask }) => {
      const why = ask()
      return why ? [{ clinicianId, why }] : []
    }),
  }
}

/** Its own person first, then whoever else works there; nobody is chosen for what needs no clinician. */
function peopleFor({ world }: VisitMove, { clinicianId }: BookedVisit): (string | null)[] {
  if (clinicianId === null) return [null]
  return [clinicianId, ...world.clinicians.map(({ id }) => id).filter((id) => id !== clinicianId)]
}
