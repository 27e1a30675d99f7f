import 'server-only'
import type { Prisma } from '../generated/client.ts'
import * as care from './care.ts'
import { findings, type SaidFinding, visitFindings } from './findings.ts'
import { type JsonColumn, jsonColumn, plainAs, readAs } from './json-column.ts'
import * as money from './money.ts'
import { params, texts } from './plain.ts'
import { plannerPlan, plannerShort, plannerWhyNot } from './planner.ts'
import * as practice from './practice.ts'

const said = jsonColumn<readonly SaidFinding[]>(findings)

/** Every column of JSON the schema has, by model and field. */
export const jsonColumns = {
  'CareAlert.findings': said,
  'LedgerTransaction.memo': money.ledgerMemo,
  'DayClose.content': money.dayContent,
  'Superbill.content': money.superbillContent,
  'Estimate.content': money.estimateContent,
  'UnbilledVisit.findings': said,
  'Benefit.allowedOutside': money.allowedByCode,
  'Client.treatmentHistory': care.treatmentHistory,
  'Screening.answers': care.screeningAnswers,
  'Screening.findings': said,
  'ScreeningGate.points': care.screenPoints,
  'Signature.details': jsonColumn(texts.nullable()),
  'Task.params': care.taskParams,
  'CredentialClaim.told': practice.toldCredential,
  'DataImport.mapping': practice.importMapping,
  'VitalReading.findings': said,
  'JourneyEvent.findings': jsonColumn<readonly SaidFinding[] | null>(findings.nullable()),
  'Discharge.checklist': care.dischargeChecklist,
  'DoorAnswer.answer': care.doorAnswer,
  'Note.body': care.noteBody,
  'InstrumentResponse.answers': care.instrumentAnswers,
  'Payer.flags': practice.payerFlags,
  'ReferenceRow.value': practice.referenceValue,
  'DocumentVersion.body': practice.documentBody,
  'SiteText.words': practice.siteWords,
  'DoseOrder.limits': care.orderLimits,
  'SafetyEpisode.answers': care.safetyAnswers,
  'SafetyEpisode.changes': care.safetyChanges,
  'Appointment.findings': visitFindings,
  'PolicySetAside.params': jsonColumn(params),
  'PlannerRun.short': plannerShort,
  'PlannerClient.plan': plannerPlan,
  'PlannerClient.whyNot': plannerWhyNot,
  'Outbox.payload': practice.outboxPayload,
  'IdempotencyKey.answer': practice.commandAnswer,
  'AuditEvent.details': practice.auditDetails,
} as const

export type JsonColumnName = keyof typeof jsonColumns

/** What a column holds once it is read. */
export type JsonOf<Name extends JsonColumnName> = (typeof jsonColumns)[Name] extends JsonColumn<infer Value> ? Value : never

/** What a row keeps in a column, in the current form. Throws `UnknownJson`, which names the column and the place and quotes nothing. */
export const readJson = <Name extends JsonColumnName>(name: Name, kept: unknown): JsonOf<Name> =>
  readAs(name, jsonColumns[name] as JsonColumn<JsonOf<Name>>, kept)

/** A value as a row keeps it in a column. Throws `UnknownJson` for what would not be read again. */
export const writeJson = <Name extends JsonColumnName>(name: Name, value: NonNullable<JsonOf<Name>>): Prisma.InputJsonValue =>
  plainAs(name, jsonColumns[name], value)
