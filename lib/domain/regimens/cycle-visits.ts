import type { CycleFormat } from '../coverage/format.ts'
import { isAtHome } from '../journeys/at-home.ts'
import type { Phase } from '../journeys/phase.ts'
import type { Setting } from '../journeys/setting.ts'
import type { Ruleset } from '../ruleset.ts'
import type { AppointmentKind } from '../scheduling/appointment-kind.ts'
import type { BillingShape } from '../scheduling/billing-shape.ts'
import type { ResourceKind } from '../scheduling/resource-kind.ts'
import { addDays, type LocalDate } from '../time/local.ts'

/** What is chosen about a cycle besides its format. */
export type CycleOptions = {
  /** Where the journey is. For format D: `telehealth` with the therapist on screen, `home` without. */
  readonly setting: Setting
  readonly preparationSetting: 'office' | 'telehealth'
  readonly integrationSetting: 'office' | 'telehealth'
  /** Format C: which of the two is the group on the journey day. */
  readonly groupPhase: 'preparation' | 'integration'
  /** The prescriber's policy wants them there for the whole journey. */
  readonly prescriberOnSite: boolean
  /** Days from the journey to the preparation and the integration; -1 and 1 unless set aside. */
  readonly preparationOffset?: number
  readonly integrationOffset?: number
}

/** One visit of a cycle: what it holds, on which local day, how long, what it bills and what it takes up. */
export type PlannedVisit = {
  readonly kind: AppointmentKind
  readonly phases: readonly Phase[]
  readonly mode: 'individual' | 'group'
  readonly on: LocalDate
  readonly minutes: number
  readonly bufferMinutes: number
  /** What it is billed by, where it is billed. */
  readonly code: string | null
  readonly bills: BillingShape
  readonly setting: Setting
  readonly needs: readonly ResourceKind[]
}

type Shape = {
  readonly phases: readonly Phase[]
  readonly mode: 'individual' | 'group'
  readonly day: 'before' | 'journey' | 'after'
  readonly bills: BillingShape
}

const alone = (phase: Phase, day: Shape['day']): Shape => ({ phases: [phase], mode: 'individual', day, bills: 'individual' })
const inGroup = (phase: Phase): Shape => ({ phases: [phase], mode: 'group', day: 'journey', bills: 'group' })
const threeDays = [alone('preparation', 'before'), alone('journey', 'journey'), alone('integration', 'after')]

/** The formats as data: visits in the order of the days. */
const shapes = {
  A: [{ phases: ['preparation', 'journey', 'integration'], mode: 'individual', day: 'journey', bills: 'individual-and-extended' }],
  B: threeDays,
  'C preparation': [inGroup('preparation'), alone('journey', 'journey'), alone('integration', 'after')],
  'C integration': [alone('preparation', 'before'), alone('journey', 'journey'), inGroup('integration')],
  D: threeDays,
} as const satisfies Record<string, readonly Shape[]>

/** The visits of one cycle around its journey day, in order. Lengths in minutes, days on the location's calendar. */
export function visitsOf(format: CycleFormat, journeyOn: LocalDate, options: CycleOptions, ruleset: Ruleset): PlannedVisit[] {
  const chosen: readonly Shape[] = format === 'C' ? shapes[`C ${options.groupPhase}`] : shapes[format]
  return chosen.map((shape) => {
    const { preparationOffset = -1, integrationOffset = 1 } = options
    const offsetDays = { before: preparationOffset, journey: 0, after: integrationOffset }[shape.day]
    const setting = settingOf(shape, options)
    return {
      kind: kindOf(shape),
      phases: shape.phases,
      mode: shape.mode,
      on: addDays(journeyOn, offsetDays),
      ...ruleset.services[kindOf(shape)],
      bills: shape.phases.includes('journey') && setting === 'home' ? 'none' : shape.bills,
      setting,
      needs: needsOf(shape, setting, options),
    }
  })
}

function kindOf({ mode, phases }: Shape): AppointmentKind {
  if (mode === 'group') return 'group'
  return phases.includes('journey') ? 'journey' : (phases[0] ?? 'journey')
}

function settingOf({ phases, mode }: Shape, options: CycleOptions): Setting {
  if (phases.includes('journey')) return options.setting
  if (mode === 'group') return 'office'
  return phases.includes('preparation') ? options.preparationSetting : options.integrationSetting
}

/** A seat in a group takes up the client only: the session itself holds its clinician and room. */
function needsOf({ mode, phases }: Shape, setting: Setting, { prescriberOnSite }: CycleOptions): ResourceKind[] {
  if (mode === 'group') return ['client']
  const place: Record<Setting, ResourceKind[]> = {
    office: ['clinician', 'room', 'client'],
    facility: ['clinician', 'chair', 'client'],
    telehealth: ['clinician', 'client'],
    home: ['client'],
  }
  const withPrescriber = phases.includes('journey') && prescriberOnSite && !isAtHome(setting)
  return withPrescriber ? [...place[setting], 'prescriber'] : place[setting]
}
