import { Card } from '@/components/ui/card'
import type { Setting } from '@/lib/domain/journeys/setting'
import type { AppointmentKind } from '@/lib/domain/scheduling/appointment-kind'
import { beforeVisit } from '@/lib/messages/en/before-visit'

type BeforeVisitProps = { readonly kind: AppointmentKind; readonly setting: Setting }

/** What to do before a visit. */
export function BeforeVisit({ kind, setting }: BeforeVisitProps) {
  const lines = [...linesFor(kind, setting), ...(setting === 'telehealth' ? [beforeVisit.video] : [])]
  return (
    <Card title="Before your visit">
      <ul className="grid list-disc gap-1.5 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}

function linesFor(kind: AppointmentKind, setting: Setting): readonly string[] {
  if (kind === 'journey') return setting === 'home' || setting === 'telehealth' ? beforeVisit.journeyHome : beforeVisit.journeyAway
  return kind === 'preparation' || kind === 'integration' ? beforeVisit[kind] : beforeVisit.other
}
