import type { SiteVersion } from '@/lib/domain/practice/site/site-words'
import { PartBody } from './part-view'
import { say } from './site-words'

/** Words that a page uses and not everybody knows: in the margin where there is one, below the text elsewhere. */
export function WordList({ words }: { readonly words: readonly SiteVersion[] }) {
  if (words.length === 0) return null
  return (
    <aside aria-labelledby="word-list" className="self-start rounded-card bg-wash/70 p-5 text-base lg:sticky lg:top-16">
      <h2 id="word-list" className="font-semibold font-serif text-lg">
        {say('wordList')}
      </h2>
      <dl className="mt-3 grid gap-3">
        {words.map(({ part, words: meaning }) => (
          <div key={part}>
            <dt className="font-medium">{meaning.title}</dt>
            <dd className="grid gap-1 text-muted text-sm">
              <PartBody words={meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}
