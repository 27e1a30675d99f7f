import { notFound } from 'next/navigation'
import { NoteRead } from '@/components/notes/note-read'
import { PsychotherapyPanel } from '@/components/notes/psychotherapy-panel'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { ListPages } from '@/components/ui/list-pages'
import { requireActor } from '@/lib/auth/actor'
import { idsOf } from '@/lib/auth/ids'
import { currentPractice } from '@/lib/auth/practice'
import { now as clock } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findNoteSubject, listNotes, listOwnPsychotherapyNotes } from '@/lib/data/views/notes'
import { askedPage, readSearch, type Search } from '@/lib/inputs/search'
import { notesUi } from '@/lib/messages/en/ui/notes'
import { labelOf } from '@/lib/messages/label'
import { paths } from '@/lib/paths'

export const metadata = { title: 'Notes' }

type Props = { readonly params: Promise<{ clientId: string }>; readonly searchParams: Promise<Search> }

export default async function ClientNotesPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const { clientId } = idsOf(await params)
  const { page } = readSearch(await searchParams, { page: askedPage })
  const { timeZone } = await currentPractice()
  const now = clock()
  const found = await readAs(actor, async (tx) => {
    if (!(await findNoteSubject(tx, actor, clientId))) return null
    return atOnce({ notes: listNotes(tx, actor, clientId, now, page), own: listOwnPsychotherapyNotes(tx, actor, clientId, now) })
  })
  if (!found) notFound()
  return (
    <div className="grid gap-6">
      {found.notes.total === 0 && <EmptyState>{notesUi.empty}</EmptyState>}
      {found.notes.items.map((note) => (
        <Card
          key={note.id}
          title={labelOf('noteKind', note.kind)}
          detail={note.appointment && <ZonedTime at={note.appointment.startsAt} timeZone={note.appointment.timeZone} day="year" />}
          aside={
            note.appointmentId && (
              <LinkButton href={paths.clinic.note(note.appointmentId)} variant="quiet">
                {note.status === 'signed' ? 'Open' : 'Go on writing'}
              </LinkButton>
            )
          }
        >
          <NoteRead note={note} timeZone={note.appointment?.timeZone ?? timeZone} />
        </Card>
      ))}
      <ListPages {...found.notes} />
      <PsychotherapyPanel clientId={clientId} appointmentId={null} notes={found.own} timeZone={timeZone} />
    </div>
  )
}
