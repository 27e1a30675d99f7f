import { z } from 'zod'
import type { FindingParams } from '../../domain/finding.ts'
import type { Cents } from '../../domain/money.ts'
import { isLocalDate, type LocalDate } from '../../domain/time/local.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const recordOf = <Value>(holds: (value: unknown) => boolean) =>
  z.custom<Readonly<Record<string, Value>>>((value) => isRecord(value) && Object.values(value).every(holds))

/** Open keys with texts. As of every record of open keys, nothing below it is named when it does not hold. */
export const texts = recordOf<string>((value) => typeof value === 'string')

/** What a finding's sentence is filled in with. */
export const params: z.ZodType<FindingParams> = recordOf<string | number>((value) => typeof value === 'string' || typeof value === 'number')

/** Any plain values under any keys. */
export const plainRecord = recordOf<unknown>(() => true)

const isCents = (value: unknown): boolean => Number.isSafeInteger(value)
export const cents = z.custom<Cents>(isCents)
export const centsByKey = recordOf<Cents>(isCents)
export const day = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value))
export const text = z.string()
export const textOrNull = z.string().nullable()
