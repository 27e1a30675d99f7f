import { X } from 'lucide-react'
import { notFound } from 'next/navigation'
import { LeaveConsole } from '@/components/journeys/console-limit'
import { JourneyConsole } from '@/components/journeys/journey-console'
import { SinceDose } from '@/components/journeys/since-dose'
import { ConsoleShell } from '@/components/shell/console-shell'
import { shellWords } from '@/components/shell/shell-words'
import { requireConsole } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findJourneyConsole } from '@/lib/data/views/journey-console'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Journey' }

type Props = { params: Promise<{ appointmentId: string }> }

export default async function JourneyConsolePage({ params }: Props) {
  const { appointmentId } = idsOf(await params)
  const { actor, name, consoleAppointmentId } = await requireConsole(appointmentId)
  const now = clock()
  const journey = await readAs(actor, (tx) => findJourneyConsole(tx, actor, appointmentId, now))
  if (!journey) notFound()
  const { client, cycle, room, facility, chair, clinician } = journey
  return (
    <ConsoleShell
      title={`${client.name}${cycle ? ` · Journey ${cycle.number} of ${cycle.regimen.cyclesPlanned}` : ''}`}
      detail={[facility?.name ?? room?.name, chair?.name, clinician?.name].filter(Boolean).join(' · ')}
      aside={<SinceDose journey={journey} now={now} />}
      leave={
        <LeaveConsole to={paths.clinic.visit(appointmentId)} variant="secondary">
          <X aria-hidden="true" />
          <span className="max-sm:sr-only">{shellWords.leaveConsole}</span>
        </LeaveConsole>
      }
    >
      <JourneyConsole
        journey={journey}
        me={{ userId: 'userId' in actor ? actor.userId : '', name }}
        isLimited={consoleAppointmentId !== null}
      />
    </ConsoleShell>
  )
}
