import { z } from 'zod'
import { duties, roles } from '../../domain/access/roles.ts'
import { type CitationId, citations } from '../../domain/citations.ts'
import { type Effect, effects, type Finding, type Ruling } from '../../domain/finding.ts'
import { type Bite, bites } from '../../domain/law/cell.ts'
import type { LawFinding } from '../../domain/law/decide-visit.ts'
import { earlierForm, jsonColumn } from './json-column.ts'
import { params, text, textOrNull } from './plain.ts'

const isCitation = (id: string): id is CitationId => Object.hasOwn(citations, id)

/** A source that a later release no longer lists is left out: the finding stands without it. */
export const cites = z.array(text).transform((ids) => ids.filter(isCitation))

const finding = {
  code: text,
  effect: z.enum(effects),
  params,
  cites,
  overridableBy: z.array(z.enum([...roles, ...duties])),
}
const lawFinding = { ...finding, row: text, bite: z.enum(bites), dueAt: textOrNull, isUrgent: z.boolean() }

/** What a rule said, with the row of the law's table where it came from there. */
export type SaidFinding = Finding & Partial<LawFinding>

export const findings = z.array(
  z.strictObject({
    ...finding,
    row: lawFinding.row.exactOptional(),
    bite: lawFinding.bite.exactOptional(),
    dueAt: lawFinding.dueAt.exactOptional(),
    isUrgent: lawFinding.isUrgent.exactOptional(),
  }),
) satisfies z.ZodType<readonly SaidFinding[]>

export const ruling = z.strictObject({
  effect: z.enum(['allow', ...effects]),
  findings,
  alternatives: z.array(z.unknown()),
  rulesetVersion: text,
  evaluatedAt: text,
}) satisfies z.ZodType<Ruling<string, unknown>>

const biteOf = { refuse: 'stops', hold: 'waits', warn: 'warns' } as const satisfies Record<Effect, Bite>

/** What a visit waits for. The first release kept findings without the row of the law they came from; they were all about its time. */
export const visitFindings = jsonColumn<readonly LawFinding[] | null>(
  z.array(z.strictObject(lawFinding)).nullable(),
  earlierForm(z.array(z.strictObject(finding)), (kept) =>
    kept.map((one) => ({ ...one, row: '', bite: biteOf[one.effect], dueAt: null, isUrgent: false })),
  ),
)
