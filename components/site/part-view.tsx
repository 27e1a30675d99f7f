import { Section } from '@/components/ui/section'
import type { SiteFact, SiteSource, SiteWords } from '@/lib/domain/practice/site/site-words'
import { isLocalDate } from '@/lib/domain/time/local'
import { sayDate } from '@/lib/messages/say-time'
import { say } from './site-words'

/** One part of a public page, as it is read. */
export const PartView = ({ words }: { readonly words: SiteWords }) => (
  <Section title={words.title} className="max-w-column">
    <PartBody words={words} />
  </Section>
)

/** What stands below the heading of a part: all that was written for it. */
export function PartBody({ words: { text, list, steps, facts, sources = [] } }: { readonly words: SiteWords }) {
  return (
    <>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {list.length > 0 && (
        <ul className="grid list-disc gap-1.5 pl-5 marker:text-lagoon">
          {list.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {steps.length > 0 && <Steps steps={steps} />}
      {facts.length > 0 && (
        <ul className="mt-1 grid gap-3">
          {facts.map((fact) => (
            <Fact key={`${fact.about} ${fact.says}`} fact={fact} />
          ))}
        </ul>
      )}
      <Sources of={sources} />
    </>
  )
}

const Steps = ({ steps }: { readonly steps: readonly string[] }) => (
  <ol className="grid gap-3">
    {steps.map((line, index) => (
      <li key={line} className="flex gap-3">
        <span
          aria-hidden="true"
          className="grid size-7 shrink-0 place-items-center rounded-full bg-lagoon-soft font-medium text-lagoon text-sm"
        >
          {index + 1}
        </span>
        <span className="pt-0.5">{line}</span>
      </li>
    ))}
  </ol>
)

/** A claim, with where it stands and when somebody last looked. */
function Fact({ fact: { about, says, ...source } }: { readonly fact: SiteFact }) {
  return (
    <li className="grid gap-1.5 border-lagoon/50 border-l-2 py-1 pl-4">
      {about !== '' && <p className="font-semibold font-serif text-lg">{about}</p>}
      <p>{says}</p>
      <Source {...source} />
    </li>
  )
}

/** Where plain words stand, each with the day it was looked up; nothing where none is named. */
export function Sources({ of }: { readonly of: readonly SiteSource[] }) {
  if (of.length === 0) return null
  return (
    <ul aria-label={say('sources')} className="grid gap-1">
      {of.map((one) => (
        <li key={`${one.source} ${one.url}`}>
          <Source {...one} />
        </li>
      ))}
    </ul>
  )
}

function Source({ source, url, on }: SiteSource) {
  return (
    <p className="text-muted text-sm">
      {/^https:\/\//.test(url) ? (
        <a href={url} rel="noreferrer" className="underline underline-offset-4 hover:text-ink">
          {source}
        </a>
      ) : (
        source
      )}
      {isLocalDate(on) && ` · ${say('lookedUp', { day: sayDate(on) })}`}
    </p>
  )
}
