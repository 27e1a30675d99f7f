import { LinkButton } from '@/components/ui/link-button'
import { Section } from '@/components/ui/section'
import type { StoryRow } from '@/lib/data/views/stories'
import { sayDate } from '@/lib/messages/say-time'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

type Props = { readonly stories: readonly StoryRow[]; readonly mayWrite: boolean }

/** Somebody's own words for the public pages: how they stand, and the paper to write some. Nothing for somebody in care without any. */
export function OwnStories({ stories, mayWrite }: Props) {
  if (!mayWrite && stories.length === 0) return null
  return (
    <Section title={t('portal.ownStories')} detail={t('portal.ownStoriesDetail')}>
      <ul className="grid gap-2">
        {stories.map(({ id, shownAs, state, endsOn }) => (
          <li key={id}>
            {t(state === 'shown' ? 'portal.ownStoryShown' : 'portal.ownStoryWaits', { name: shownAs, ends: sayDate(endsOn) })}
          </li>
        ))}
      </ul>
      {mayWrite && stories.length === 0 && (
        <LinkButton href={paths.portal.document('story-authorization')} variant="secondary" className="justify-self-start">
          {t('portal.ownStoryWrite')}
        </LinkButton>
      )}
    </Section>
  )
}
