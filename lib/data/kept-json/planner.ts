import { z } from 'zod'
import { cycleFormats } from '../../domain/coverage/format.ts'
import { phases } from '../../domain/journeys/phase.ts'
import { settings } from '../../domain/journeys/setting.ts'
import type { KeptPlan, KeptShort, KeptWhy, KeptWhyNot } from '../../domain/regimens/planner-run.ts'
import { contacts } from '../../domain/scheduling/contact.ts'
import { resourceKinds } from '../../domain/scheduling/resource-kind.ts'
import { isLocalTime, type LocalTime } from '../../domain/time/local.ts'
import { findings } from './findings.ts'
import { jsonColumn } from './json-column.ts'
import { day, text, textOrNull } from './plain.ts'

const clock = z.custom<LocalTime>((value) => typeof value === 'string' && isLocalTime(value))
const beside = z.enum(['office', 'telehealth'])

const request = z.strictObject({
  format: z.enum(cycleFormats),
  setting: z.enum(settings),
  groupPhase: z.enum(['preparation', 'integration']),
  ...{ groupId: textOrNull, facilityId: textOrNull },
  ...{ journeyOn: day, journeyAt: clock, journeyBy: textOrNull, journeyContact: z.enum(contacts).nullable().exactOptional() },
  ...{ preparationSetting: beside, preparationOffset: z.int(), preparationAt: clock.nullable(), preparationBy: textOrNull },
  ...{ integrationSetting: beside, integrationOffset: z.int(), integrationAt: clock.nullable(), integrationBy: textOrNull },
  rooms: z
    .strictObject({ preparation: text.exactOptional(), journey: text.exactOptional(), integration: text.exactOptional() })
    .exactOptional(),
})

const visit = z.strictObject({
  phases: z.array(z.enum(phases)),
  ...{ startsAt: text, endsAt: text, clinicianId: textOrNull, roomId: textOrNull },
})

/** The plan of a client that a search proposes; null while it has none. */
export const plannerPlan = jsonColumn<KeptPlan | null>(
  z.array(z.strictObject({ number: z.int(), cycleId: text, request, visits: z.array(visit) })).nullable(),
)

const why: z.ZodType<KeptWhy> = z.union([
  z.strictObject({ of: z.enum(['soon', 'far', 'together', 'weekday', 'order']) }),
  z.strictObject({ of: z.enum(['nobody', 'closed', 'taken']), kind: z.enum(resourceKinds) }),
  z.strictObject({ of: z.literal('law'), findings }),
])

export const plannerWhyNot = jsonColumn<KeptWhyNot | null>(
  z.strictObject({ alone: z.boolean(), number: z.int().nullable(), reasons: z.array(z.strictObject({ why, days: z.int() })) }).nullable(),
)

export const plannerShort = jsonColumn<KeptShort | null>(
  z.strictObject({ from: day, rows: z.array(z.strictObject({ why, weeks: z.array(z.int()) })) }).nullable(),
)
