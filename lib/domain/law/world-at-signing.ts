import type { BookedVisit, ClientInWorld, CycleInWorld, FacilityInWorld, World } from './world.ts'

/** What the law reads when a note is signed. Everything else a client's visits depend on has been asked at the moments before. */
export type SigningFacts = Pick<World, 'now' | 'today' | 'timeZone' | 'ruleset' | 'location' | 'clinicians' | 'setAsides'> & {
  readonly visits: readonly Omit<BookedVisit, 'ride'>[]
  readonly client: Pick<ClientInWorld, 'id' | 'state'>
  readonly cycles: readonly Pick<CycleInWorld, 'id'>[]
  readonly facilities: readonly Pick<FacilityInWorld, 'id' | 'state' | 'timeZone'>[]
}

/** These facts as the world in which a note is signed. A rule that reads another fact fails, rather than find it empty. */
export const worldAtSigning = (facts: SigningFacts): World =>
  only({
    ...facts,
    client: only(facts.client),
    visits: facts.visits.map(only),
    cycles: facts.cycles.map(only),
    facilities: facts.facilities.map(only),
  }) as unknown as World

const only = <Facts extends object>(facts: Facts): Facts =>
  new Proxy(facts, {
    get(known, key) {
      if (typeof key === 'string' && !Object.hasOwn(known, key)) throw new RangeError(`${key} is not read when a note is signed`)
      return Reflect.get(known, key)
    },
  })
