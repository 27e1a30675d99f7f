import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import type { SitePerson } from '@/lib/data/views/site'
import { Face } from './face'
import { say } from './site-words'

/** Those a visitor may meet: picture or initials, name and training, and a sentence of their own. */
export function PeopleCards({ people }: { readonly people: readonly SitePerson[] }) {
  if (people.length === 0) return <EmptyState>{say('peopleNone')}</EmptyState>
  return (
    <ul className="grid gap-5 sm:grid-cols-2">
      {people.map((person) => (
        <PersonCard key={person.id} person={person} />
      ))}
    </ul>
  )
}

function PersonCard({ person }: { readonly person: SitePerson }) {
  const { name, title, bio, modalities, trainingHours, takesNewClients } = person
  return (
    <li className="grid content-start gap-4 rounded-card border border-line bg-surface p-6 shadow-lift">
      <div className="flex items-center gap-4">
        <Face of={person} />
        <div>
          <h2 className="font-semibold font-serif text-xl">{`${name}, ${title}`}</h2>
          {trainingHours > 0 && <p className="text-muted text-sm">{say('peopleTraining', { hours: trainingHours })}</p>}
        </div>
      </div>
      {bio !== '' && <p>{bio}</p>}
      <div className="flex flex-wrap gap-1.5">
        {modalities.map((way) => (
          <Chip key={way} plain>
            {way}
          </Chip>
        ))}
        {!takesNewClients && <Chip state="waits">{say('peopleFull')}</Chip>}
      </div>
    </li>
  )
}
