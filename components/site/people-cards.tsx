import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import type { SitePerson } from '@/lib/data/views/site'
import { say } from './site-words'

/** Those a visitor may meet: initials, name and training, and a sentence of their own. */
export function PeopleCards({ people }: { readonly people: readonly SitePerson[] }) {
  if (people.length === 0) return <EmptyState>{say('peopleNone')}</EmptyState>
  return (
    <ul className="grid gap-5 sm:grid-cols-2">
      {people.map(({ id, name, title, bio, modalities, trainingHours, takesNewClients }) => (
        <li key={id} className="grid content-start gap-4 rounded-card border border-line bg-surface p-6 shadow-lift">
          <div className="flex items-center gap-4">
            <span
              aria-hidden="true"
              className="grid size-14 shrink-0 place-items-center rounded-full bg-lagoon-soft font-semibold font-serif text-lagoon text-xl"
            >
              {initialsOf(name)}
            </span>
            <div>
              <h2 className="font-semibold font-serif text-xl">{`${name}, ${title}`}</h2>
              {trainingHours > 0 && <p className="text-muted text-sm">{say('peopleTraining', { hours: trainingHours })}</p>}
            </div>
          </div>
          {bio !== '' && <p>{bio}</p>}
          <div className="flex flex-wrap gap-1.5">
            {modalities.map((way) => (
              <Chip key={way} icon={null}>
                {way}
              </Chip>
            ))}
            {!takesNewClients && <Chip state="waits">{say('peopleFull')}</Chip>}
          </div>
        </li>
      ))}
    </ul>
  )
}

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('')
}
