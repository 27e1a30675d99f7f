import type { Duty, Role } from '../access/roles.ts'
import type { Finding, Ruling } from '../finding.ts'

/** For each part of a request, the other values it could have, the best first. */
export type Menu<Request> = { readonly [Key in keyof Request]?: readonly Request[Key][] }

/** A request that would do instead, what was changed, and what the rules say about it. */
export type LawfulAlternative<Request, Answer extends Ruling> = {
  readonly request: Request
  readonly changed: readonly (keyof Request)[]
  readonly ruling: Answer
  /** Empty when it is allowed as it stands; otherwise those who could allow it with a reason. */
  readonly overridableBy: readonly (Role | Duty)[]
}

export type AlternativesOptions<Answer extends Ruling> = {
  /** How many are wanted, and how many of them may change the same parts. */
  readonly most?: number
  readonly mostOfAKind?: number
  /** How many parts may change at once, and how often the rules may be asked. */
  readonly changes?: number
  readonly asks?: number
  /** Which findings stand in the way. Without it: every hold and refusal. */
  readonly stops?: (finding: Answer['findings'][number]) => boolean
  /** Also what somebody could allow with a reason. Such alternatives come last. */
  readonly withOverride?: boolean
}

/**
 * Requests like the one refused that the rules allow: one part changed before two, the menu's order within. Each has been put to the
 * same rules, so asking for it again gives the same answer. A change is left out when a
 * smaller one already does, or when there are enough that change the same parts or fewer of them.
 */
export function lawfulAlternatives<Request extends object, Answer extends Ruling>(
  request: Request,
  menu: Menu<Request>,
  ask: (request: Request) => Answer,
  options: AlternativesOptions<Answer> = {},
): LawfulAlternative<Request, Answer>[] {
  const { most = 6, mostOfAKind = 3, changes = 2, asks = 400, stops = isMoreThanSaid, withOverride = false } = options
  const allowed: LawfulAlternative<Request, Answer>[] = []
  const overridable: LawfulAlternative<Request, Answer>[] = []
  let asked = 0
  for (const { candidate, changed } of candidates(request, menu, changes)) {
    if (allowed.length >= most || asked >= asks) break
    if (allowed.some((alternative) => holds(alternative, candidate))) continue
    if (allowed.some((alternative) => isPart(alternative.changed, changed) && ofAKind(allowed, alternative.changed) >= mostOfAKind))
      continue
    asked += 1
    const ruling = ask(candidate)
    const overridableBy = blockers(ruling, stops)
    if (overridableBy === null) allowed.push({ request: candidate, changed, ruling, overridableBy: [] })
    else if (withOverride && overridableBy.length > 0 && ofAKind(overridable, changed) < mostOfAKind) {
      overridable.push({ request: candidate, changed, ruling, overridableBy })
    }
  }
  return [...allowed, ...overridable].slice(0, most)
}

/** Null when nothing stands in the way; otherwise who could set everything that does aside, which may be nobody. */
const isMoreThanSaid = ({ effect }: Finding) => effect !== 'warn'

function blockers<Answer extends Ruling>(
  { findings }: Answer,
  stops: (finding: Answer['findings'][number]) => boolean,
): readonly (Role | Duty)[] | null {
  const standing = findings.filter(stops)
  const [first, ...rest] = standing
  if (!first) return null
  return first.overridableBy.filter((who) => rest.every(({ overridableBy }) => overridableBy.includes(who)))
}

type Candidate<Request> = { readonly candidate: Request; readonly changed: readonly (keyof Request)[] }

function* candidates<Request extends object>(request: Request, menu: Menu<Request>, changes: number): Generator<Candidate<Request>> {
  const keys = Object.keys(menu) as (keyof Request)[]
  for (let count = 1; count <= Math.min(changes, keys.length); count += 1) {
    for (const changed of subsets(keys, count)) yield* variants(request, menu, changed)
  }
}

function* subsets<Item>(items: readonly Item[], count: number): Generator<readonly Item[]> {
  if (count === 0) {
    yield []
    return
  }
  for (const [index, item] of items.entries()) {
    for (const rest of subsets(items.slice(index + 1), count - 1)) yield [item, ...rest]
  }
}

function* variants<Request extends object>(
  request: Request,
  menu: Menu<Request>,
  changed: readonly (keyof Request)[],
): Generator<Candidate<Request>> {
  const [key, ...rest] = changed
  if (key === undefined) return
  for (const value of menu[key] ?? []) {
    if (value === request[key]) continue
    const candidate = { ...request, [key]: value }
    if (rest.length === 0) yield { candidate, changed }
    else for (const deeper of variants(candidate, menu, rest)) yield { candidate: deeper.candidate, changed }
  }
}

const isPart = (some: readonly unknown[], all: readonly unknown[]) => some.every((key) => all.includes(key))

const ofAKind = (found: readonly { changed: readonly unknown[] }[], changed: readonly unknown[]) =>
  found.filter((other) => other.changed.length === changed.length && other.changed.every((key) => changed.includes(key))).length

/** Whether the candidate does all that the alternative does, and more. */
const holds = <Request extends object>(
  { request, changed }: { readonly request: Request; readonly changed: readonly (keyof Request)[] },
  candidate: Request,
): boolean => changed.every((key) => request[key] === candidate[key])
