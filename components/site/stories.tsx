import { Section } from '@/components/ui/section'
import type { ShownStory } from '@/lib/data/views/stories'
import { say } from './site-words'

/** Words of people who were clients, with the sentence that they promise nothing; no section where there are none. */
export function Stories({ stories }: { readonly stories: readonly ShownStory[] }) {
  if (stories.length === 0) return null
  return (
    <Section title={say('storiesTitle')} detail={say('storiesHonest')}>
      <ul className="grid gap-5 pt-1 sm:grid-cols-2">
        {stories.map(({ id, words, shownAs }) => (
          <li key={id}>
            <figure className="grid h-full content-start gap-3 rounded-card border border-line bg-surface p-6 shadow-lift">
              <blockquote className="whitespace-pre-line break-words">{words}</blockquote>
              <figcaption className="font-semibold font-serif">{shownAs}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  )
}
