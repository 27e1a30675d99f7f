import 'server-only'
import { sha256Hex } from '../../crypto/digests.ts'
import { canonicalText } from '../../domain/practice/documents/canonical-text.ts'
import type { DocumentTemplate, PublishedDocument } from '../../domain/practice/documents/document.ts'
import type { ReferenceRow } from '../../domain/practice/reference-rows.ts'
import { REFERENCE_VERSION } from '../../domain/ruleset.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay, toDayOrNull } from '../dates.ts'
import { writeJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'

/** How many rows an upsert added and how many it brought up to date. */
export type Upserted = { readonly added: number; readonly changed: number }

/** Brings a practice's law, code and payer rows to this release. Running it again changes nothing. */
export async function upsertReferenceRows(tx: Tx, practiceId: string, rows: readonly ReferenceRow[]): Promise<Upserted> {
  const stored = await tx.referenceRow.findMany({
    where: { practiceId },
    select: { id: true, family: true, key: true, effectiveFrom: true, version: true },
  })
  const known = new Map(stored.map((row) => [keyOf({ ...row, effectiveFrom: fromDay(row.effectiveFrom) }), row]))
  const wanted = rows.map((row) => ({ row, version: versionOf(row), found: known.get(keyOf(row)) }))
  const missing = wanted.filter(({ found }) => found === undefined)
  await insertReferenceRows(
    tx,
    practiceId,
    missing.map(({ row, version }) => ({ ...row, version })),
  )
  const outdated = wanted.filter(({ found, version }) => found !== undefined && found.version !== version)
  for (const { row, version, found } of outdated) {
    await tx.referenceRow.updateMany({ where: { practiceId, id: found?.id ?? '' }, data: { version, ...columnsOf(row) } })
  }
  return { added: missing.length, changed: outdated.length }
}

/** Hundreds of rows in one statement with one parameter. */
async function insertReferenceRows(
  tx: Tx,
  practiceId: string,
  rows: readonly (ReferenceRow & { readonly version: string })[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`INSERT INTO reference_row (practice_id, id, family, key, effective_from, effective_to, value, cites, version)
    SELECT ${practiceId}::uuid, gen_random_uuid(), r.family, r.key, r."effectiveFrom", r."effectiveTo", r.value,
      ARRAY(SELECT jsonb_array_elements_text(r.cites)), r.version
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (family text, key text, "effectiveFrom" date, "effectiveTo" date, value jsonb, cites jsonb, version text)
    ON CONFLICT DO NOTHING`
}

type AnyTemplate = DocumentTemplate | PublishedDocument

/**
 * Adds the documents of this release that a practice does not have yet, and closes the versions they replace. What is stored keeps its
 * words. A document is in force from `today`, the practice's day, at the earliest: a notice of privacy practices takes effect no earlier
 * than it is published (45 CFR 164.520(b)(1)(viii)), and nobody signed a paper of a practice that was not there.
 */
export async function upsertDocuments(tx: Tx, practiceId: string, released: readonly AnyTemplate[], today: LocalDate): Promise<Upserted> {
  const templates = released.map((one) => ({ ...one, effectiveFrom: one.effectiveFrom > today ? one.effectiveFrom : today }))
  const stored = await tx.documentTemplate.findMany({
    where: { practiceId },
    select: { id: true, key: true, documentVersions: { select: { id: true, version: true, retiredOn: true } } },
  })
  const known = new Map(stored.map((template) => [template.key, template]))
  const wanted = templates.map((template) => ({ template, found: known.get(template.key), id: known.get(template.key)?.id ?? newId() }))
  const unknown = wanted.filter(({ found }) => !found)
  const missing = wanted.filter(({ template, found }) => !found?.documentVersions.some(({ version }) => version === template.version))
  if (unknown.length > 0) {
    await tx.documentTemplate.createMany({
      data: unknown.map(({ template: { key, title }, id }) => ({ practiceId, id, key, title })),
      skipDuplicates: true,
    })
  }
  if (missing.length > 0) {
    await tx.documentVersion.createMany({
      data: missing.map(({ template, id }) => ({ practiceId, id: newId(), templateId: id, ...versionColumns(template) })),
      skipDuplicates: true,
    })
  }
  const replacing = missing.filter(({ found }) => found?.documentVersions.some(({ retiredOn }) => retiredOn === null))
  for (const { template, id } of replacing) {
    await tx.documentVersion.updateMany({
      where: { practiceId, templateId: id, version: { lt: template.version }, retiredOn: null },
      data: { retiredOn: toDay(template.effectiveFrom) },
    })
  }
  return { added: missing.length, changed: 0 }
}

/** The hash of a document's words: what a client signs. */
export const hashOfDocument = (template: AnyTemplate): string => sha256Hex(canonicalText(template))

function versionColumns(template: AnyTemplate) {
  return {
    version: template.version,
    body: writeJson('DocumentVersion.body', template),
    hash: hashOfDocument(template),
    effectiveFrom: toDay(template.effectiveFrom),
  }
}

function columnsOf({ family, key, effectiveFrom, effectiveTo, value, cites }: ReferenceRow) {
  return {
    family,
    key,
    effectiveFrom: toDay(effectiveFrom),
    effectiveTo: toDayOrNull(effectiveTo),
    value: writeJson('ReferenceRow.value', value),
    cites: [...cites],
  }
}

const keyOf = ({ family, key, effectiveFrom }: { family: string; key: string; effectiveFrom: string }) =>
  `${family} ${key} ${effectiveFrom}`

/** The release a row came with, and a mark of its content: a corrected row gets a new one. */
const versionOf = (row: ReferenceRow) => `${REFERENCE_VERSION}-${sha256Hex(JSON.stringify(row)).slice(0, 12)}`
