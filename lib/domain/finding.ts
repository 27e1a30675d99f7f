import type { Duty, Role } from './access/roles.ts'
import type { CitationId } from './citations.ts'

/** How hard a finding bites. `hold` can be written down (tentative) but not confirmed until a named fact comes in or a named role decides. */
export const effects = ['warn', 'hold', 'refuse'] as const
export type Effect = (typeof effects)[number]

export type FindingParams = Readonly<Record<string, string | number>>

/** One thing a rule has to say about a request. Its sentences live in `lib/messages`, by code and reader. */
export type Finding<Code extends string = string> = {
  readonly code: Code
  readonly effect: Effect
  readonly params: FindingParams
  readonly cites: readonly CitationId[]
  /** Who may go ahead all the same, with a reason on record. Empty: nobody, ever. */
  readonly overridableBy: readonly (Role | Duty)[]
}

/** What the rules say together: the worst effect decides. */
export type Ruling<Code extends string = string, Alternative = never> = {
  readonly effect: 'allow' | Effect
  readonly findings: readonly Finding<Code>[]
  readonly alternatives: readonly Alternative[]
  readonly rulesetVersion: string
  readonly evaluatedAt: string
}

type Extras = { readonly params?: FindingParams; readonly overridableBy?: readonly (Role | Duty)[] }

const finding =
  (effect: Effect) =>
  <Code extends string>(code: Code, cites: readonly CitationId[], { params = {}, overridableBy = [] }: Extras = {}): Finding<Code> => ({
    code,
    effect,
    params,
    cites,
    overridableBy,
  })

/** Goes ahead, said out loud. */
export const warn = finding('warn')
/** May be written down, not confirmed. */
export const hold = finding('hold')
/** Not possible as asked. */
export const refuse = finding('refuse')

export const worstFirst = ['refuse', 'hold', 'warn', 'allow'] as const

/** The worst effect among findings; nothing to say means allow. */
export const worstEffect = (findings: readonly Pick<Finding, 'effect'>[]): 'allow' | Effect =>
  worstFirst.find((worst) => findings.some(({ effect }) => effect === worst)) ?? 'allow'

/** Says whether `left` is at least as severe as `right`. */
export const atLeastAsSevere = (left: 'allow' | Effect, right: 'allow' | Effect) => worstFirst.indexOf(left) <= worstFirst.indexOf(right)

/** Puts findings together into a ruling. `evaluatedAt` is the instant the facts were read. */
export function rulingOf<Code extends string, Alternative = never>(
  findings: readonly Finding<Code>[],
  { rulesetVersion, evaluatedAt, alternatives = [] }: { rulesetVersion: string; evaluatedAt: Date; alternatives?: readonly Alternative[] },
): Ruling<Code, Alternative> {
  return { effect: worstEffect(findings), findings, alternatives, rulesetVersion, evaluatedAt: evaluatedAt.toISOString() }
}

/** Findings of several things alike, each code said once: as it was first said. */
export const onceEach = <Said extends Pick<Finding, 'code'>>(findings: readonly Said[]): Said[] =>
  [...new Map(findings.toReversed().map((one) => [one.code, one])).values()].toReversed()
