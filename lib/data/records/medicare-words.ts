import 'server-only'
import { medicareStatusOn } from '../../domain/coverage/medicare-standing.ts'
import type { MedicareStatus } from '../../domain/coverage/rule-medicare-clinician.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'

/** What a clinician's row says about Medicare, and from which day on. */
export const medicareColumns = { medicareStatus: true, medicareFromOn: true } as const satisfies Prisma.ClinicianSelect

type Row = Prisma.ClinicianGetPayload<{ select: typeof medicareColumns }>

/** How the clinician of a row stands with Medicare on a day; not known before the day it was told for. */
export const medicareOf = ({ medicareStatus, medicareFromOn }: Row, on: LocalDate): MedicareStatus =>
  medicareStatusOn({ medicareStatus, medicareFromOn: fromDayOrNull(medicareFromOn) }, on)
