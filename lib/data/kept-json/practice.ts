import { z } from 'zod'
import type { PayerFlags } from '../../domain/coverage/payer-flags.ts'
import { conditions } from '../../domain/credentials/condition.ts'
import { credentialTopics, deaSchedules } from '../../domain/credentials/credential.ts'
import { ownCredentialKinds, type ToldCredential } from '../../domain/credentials/own-credential.ts'
import { professions } from '../../domain/credentials/profession.ts'
import type { Outcome } from '../../domain/outcome.ts'
import { type DocumentTemplate, type DocumentWords, documentKeys } from '../../domain/practice/documents/document.ts'
import type { Mapping } from '../../domain/practice/import/columns.ts'
import type { SiteWords } from '../../domain/practice/site/site-words.ts'
import { cites, findings, ruling } from './findings.ts'
import { jsonColumn } from './json-column.ts'
import { day, plainRecord, text, textOrNull } from './plain.ts'

const answer = z.enum(conditions).exactOptional()
const flag = z.boolean().exactOptional()
/** What a payer's contract says, as far as somebody asked. */
export const payerFlags = jsonColumn<Partial<PayerFlags>>(
  z.strictObject({
    ...{ allowsNoncoveredCharge: answer, allowsSameDayPair: answer, allowsEvaluationWithTherapy: answer },
    ...{ allows2x90834: flag, allowsSecondGroup: flag, prefersXE: flag, copayPerDay: flag, coversTelehealth: answer },
    videoModifier: z.enum(['95', 'GT']).nullable().exactOptional(),
    audioModifier: z.enum(['93', 'FQ']).nullable().exactOptional(),
    ...{ wantsNoncoveredLine: flag, requiresAuthorization: answer, paysSupervisees: answer },
    authorizationPattern: textOrNull.exactOptional(),
    timelyFilingDays: z.number().nullable().exactOptional(),
  }),
)

export const importMapping = jsonColumn<Mapping>(z.record(text, z.union([z.strictObject({ from: text }), z.strictObject({ text })])))

const source = { source: text, url: text, on: day }
export const siteWords = jsonColumn<SiteWords>(
  z.strictObject({
    title: text,
    text: z.array(text),
    list: z.array(text),
    steps: z.array(text),
    facts: z.array(z.strictObject({ ...source, about: text, says: text })),
    sources: z.array(z.strictObject(source)).exactOptional(),
  }),
)

/** A document with the days it is good for and its sources. */
type KeptDocument = DocumentWords & Pick<DocumentTemplate, 'validDays' | 'cites'>
export const documentBody = jsonColumn<KeptDocument>(
  z.strictObject({
    key: z.enum([...documentKeys, 'privacy-notice']),
    title: text,
    version: z.int(),
    language: z.literal('en'),
    effectiveFrom: day,
    sections: z.array(z.strictObject({ heading: text, paragraphs: z.array(text), points: z.array(text).exactOptional() })),
    statements: z.array(text),
    fields: z.array(
      z.strictObject({
        key: text,
        label: text,
        optional: z.literal(true).exactOptional(),
        kind: z.enum(['day', 'opted-out', 'words', 'told']).exactOptional(),
      }),
    ),
    validDays: z.number().nullable(),
    cites,
  }),
)

export const toldCredential = jsonColumn<ToldCredential>(
  z.strictObject({
    kind: z.enum(ownCredentialKinds),
    ...{ state: textOrNull, number: textOrNull, issuer: textOrNull },
    profession: z.enum(professions).nullable(),
    schedules: z.array(z.enum(deaSchedules)),
    ...{ issuedOn: day.nullable(), expiresOn: day.nullable() },
    topics: z.array(z.enum(credentialTopics)),
    hours: z.number().nullable(),
    ...{ requiresPsychiatric: z.enum(conditions), requiresOnSite: z.enum(conditions) },
    ...{ coversOutsideClinic: z.enum(conditions), coversKap: z.enum(conditions) },
    supervisorLicense: textOrNull,
    note: text,
  }),
)

/** Ids and what goes with them to whoever writes the letter. */
export const outboxPayload = jsonColumn(z.record(text, z.union([text, z.boolean(), z.null(), z.array(text)])))

/** A row of the release as it is looked up: plain data of its family. */
export const referenceValue = jsonColumn(plainRecord)

/** Ids, codes, times and cents of an act. */
export const auditDetails = jsonColumn(plainRecord)

/** What a command answered. Its value is that command's own. */
export const commandAnswer = jsonColumn<Outcome<unknown, unknown> | null>(
  z
    .discriminatedUnion('status', [
      z.strictObject({ status: z.literal('done'), value: z.unknown(), warnings: findings, version: z.number().exactOptional() }),
      z.strictObject({ status: z.literal('refused'), ruling }),
      z.strictObject({ status: z.literal('invalid'), fields: z.record(text, z.array(text)) }),
      z.strictObject({ status: z.literal('stale'), standing: z.strictObject({ version: z.number(), values: plainRecord }) }),
      z.strictObject({ status: z.literal('denied') }),
    ])
    .nullable(),
)
