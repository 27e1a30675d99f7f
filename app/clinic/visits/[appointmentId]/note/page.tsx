import { notFound } from 'next/navigation'
import { AddendumForm } from '@/components/notes/addendum-form'
import { NoteEditor } from '@/components/notes/note-editor'
import { NoteRead } from '@/components/notes/note-read'
import { PsychotherapyPanel } from '@/components/notes/psychotherapy-panel'
import { ZonedRange } from '@/components/time/zoned-range'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { now as clock } from '@/lib/clock'
import { readAs } from '@/lib/data/page-reads'
import { findNoteOfVisit, findNoteSubject, hasOtherVisit, listOwnPsychotherapyNotes } from '@/lib/data/views/notes'
import { findVisit } from '@/lib/data/views/visit'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Progress note' }

type Props = { params: Promise<{ appointmentId: string }> }

export default async function NotePage({ params }: Props) {
  const actor = await requireActor('therapist')
  const { appointmentId } = idsOf(await params)
  const now = clock()
  const found = await readAs(actor, async (tx) => {
    const visit = await findVisit(tx, actor, appointmentId, now)
    if (!visit) return null
    return {
      visit,
      note: await findNoteOfVisit(tx, actor, appointmentId, now),
      subject: await findNoteSubject(tx, actor, visit.client.id),
      isPaired: await hasOtherVisit(tx, actor, { id: appointmentId, clientId: visit.client.id, serviceOn: visit.serviceOn }),
      own: await listOwnPsychotherapyNotes(tx, actor, visit.client.id, now, appointmentId),
    }
  })
  if (!found) notFound()
  const { visit, note, subject, own, isPaired } = found
  const { timeZone } = visit
  const writes = visit.clinicianId === actor.clinicianId && note?.status !== 'signed'
  return (
    <div className="grid gap-6">
      <PageHeader
        above={{ href: paths.clinic.visit(appointmentId), label: 'The visit' }}
        title={`Progress note: ${label('appointmentKind', visit.kind)} with ${visit.client.name}`}
        lead={<ZonedRange start={visit.startsAt} end={visit.endsAt} timeZone={timeZone} day="year" />}
      />
      <Card title="Progress note" detail="Part of the record. The client can read it once it is signed.">
        <div className="grid gap-6">
          {writes && (
            <NoteEditor
              appointmentId={appointmentId}
              timeZone={timeZone}
              note={note}
              startedAt={visit.startedAt ?? visit.startsAt}
              stoppedAt={visit.completedAt ?? visit.endsAt}
              diagnosisCodes={subject?.diagnosisCodes ?? []}
              isPaired={isPaired}
            />
          )}
          {!writes && note && <NoteRead note={note} timeZone={timeZone} />}
          {!writes && !note && <Notice tone="info">The therapist of the visit writes its note.</Notice>}
          {note?.status === 'signed' && (
            <AddendumForm
              noteId={note.id}
              isAuthor={note.clinicianId === actor.clinicianId}
              isPaired={isPaired}
              visitAt={visit.startsAt}
              timeZone={timeZone}
            />
          )}
        </div>
      </Card>
      <PsychotherapyPanel clientId={visit.client.id} appointmentId={appointmentId} notes={own} timeZone={timeZone} />
    </div>
  )
}
