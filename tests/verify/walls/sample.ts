import { z } from 'zod'
import { fitting } from './fitting.ts'

export type Ids = Readonly<Record<string, string>>

type Schema = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly properties?: Record<string, Schema>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly minimum?: number
  readonly minLength?: number
  readonly default?: unknown
}

const byName: Readonly<Record<string, string>> = {
  phone: '555 555 0142',
  driverPhone: '555 555 0142',
  sitterPhone: '555 555 0142',
  zip: '65203',
  state: 'MO',
  timeZone: 'America/Chicago',
  email: 'walls@example.com',
  code: '123456',
  key: 'walls:draft',
  token: 'x'.repeat(43),
  ticket: 'x'.repeat(43),
  hostname: 'walls.example.com',
}

/** An input a form could send: every uuid is one of `ids` by the name of its field, and what the command needs to be done is laid over it. */
export function sampleInput(input: z.ZodType, ids: Ids, command: string | null): unknown {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  const sample = sampleOf(schema, '', ids)
  const lay = command === null ? undefined : fitting[command]
  return lay && typeof sample === 'object' && sample !== null ? { ...sample, ...lay(ids) } : sample
}

function sampleOf(schema: Schema, name: string, ids: Ids): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const inner = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema.allOf?.[0]
  if (inner) return sampleOf(inner, name, ids)
  if (schema.type === 'object') {
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, value]) => [key, sampleOf(value, key, ids)]))
  }
  if (schema.type === 'array') return schema.minItems ? [sampleOf(schema.items ?? {}, name, ids)] : []
  if (schema.type === 'number' || schema.type === 'integer') return Math.max(1, schema.minimum ?? 1)
  if ([schema.type].flat().includes('boolean')) return true
  return textOf(schema, name, ids)
}

function textOf({ format, minLength = 0 }: Schema, name: string, ids: Ids): string {
  if (format === 'uuid') return ids[name] ?? ids.random ?? crypto.randomUUID()
  if (format === 'date-time' || /^(startsAt|endsAt|takenAt|happenedAt|startedAt|stoppedAt)$/.test(name))
    return new Date(Date.now() + 86_400_000).toISOString()
  const known = byName[name]
  if (known) return known
  if (name.endsWith('On') || name.endsWith('Until')) return new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  if (name.endsWith('At')) return '10:00'
  return 'Walls '.repeat(1 + Math.ceil(minLength / 6)).trim()
}
