import type { TrailAct } from '../access/trail.ts'
import type { CitationId } from '../citations.ts'

/** Ways in which something of a client leaves the practice, as the trail has them. */
export const disclosures = {
  referral: { command: 'referral.send', outcome: 'done', by: null, isCounted: false },
  'opened-outside': { command: 'chart.open', outcome: 'read', by: 'prescriber', isCounted: false },
  'file-outside': { command: 'attachment.open', outcome: 'read', by: 'prescriber', isCounted: false },
  driver: { command: 'ride.ask-driver', outcome: 'done', by: null, isCounted: false },
  call: { command: 'alert.log-call', outcome: 'done', by: null, isCounted: true },
} as const satisfies Record<string, Way>

type Way = {
  readonly command: TrailAct
  readonly outcome: 'done' | 'read'
  /** Only when somebody of this role did it: inside the practice it is no disclosure. */
  readonly by: 'prescriber' | null
  /**
   * Whether the law asks that it be accounted for. Treatment, payment, operations, the client, and what the client authorized are not counted;
   * a call about a danger is, because whoever was called may be none of these.
   */
  readonly isCounted: boolean
}

export type DisclosureKind = keyof typeof disclosures
export const disclosureCites: readonly CitationId[] = ['45-cfr-164.528']
export const disclosureCommands: readonly string[] = [...new Set(Object.values(disclosures).map(({ command }) => command))]

/**
 * Why something of a client may have gone out without the portal and without their authorization, in the order of the list (45 CFR 164.512);
 * what went out by mistake is accounted for as well.
 */
export const disclosureReasons = [
  'court',
  'law',
  'police',
  'oversight',
  'public-health',
  'abuse',
  'danger',
  'work-injury',
  'mistake',
  'other',
] as const
export type DisclosureReason = (typeof disclosureReasons)[number]

type Entry = { readonly command: string; readonly outcome: string; readonly actorRole: string }

/** What kind of disclosure an entry of the trail is; null for none. */
export function disclosureOf({ command, outcome, actorRole }: Entry): DisclosureKind | null {
  const kinds = Object.entries(disclosures) as [DisclosureKind, Way][]
  const found = kinds.find(([, way]) => way.command === command && way.outcome === outcome && (way.by === null || way.by === actorRole))
  return found?.[0] ?? null
}
