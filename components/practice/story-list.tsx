'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { useToast } from '@/components/ui/toast-context'
import { publishStoryAction, takeStoryOffAction } from '@/lib/actions/practice'
import type { StoryRow } from '@/lib/data/views/stories'
import type { TakeStoryOffInput } from '@/lib/inputs/site'
import { sayDate } from '@/lib/messages/say-time'
import { say } from './words'

const chips = { waits: 'waits', shown: 'ready', 'taken-back': 'stops', ended: 'neutral' } as const

/** What clients signed for the public pages: their words as they wrote them, how each stands, and the way on and off the pages. */
export function StoryList({ stories }: { readonly stories: readonly StoryRow[] }) {
  if (stories.length === 0) return <EmptyState>{say('storiesNone')}</EmptyState>
  return (
    <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
      {stories.map((story) => (
        <li key={story.id} className="grid gap-2 px-5 py-4">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <p className="text-muted text-sm">
              {say('storyBy', { name: story.shownAs, signed: sayDate(story.signedOn), ends: sayDate(story.endsOn) })}
            </p>
            <Chip state={chips[story.state]}>{say(`story_${story.state}`)}</Chip>
          </div>
          <blockquote className="max-w-prose whitespace-pre-line break-words">{story.words}</blockquote>
          {story.state === 'waits' && <PublishStory story={story} />}
          {story.state === 'shown' && <TakeStoryOff story={story} />}
        </li>
      ))}
    </ul>
  )
}

type Props = { readonly story: StoryRow }

function PublishStory({ story: { id, shownAs } }: Props) {
  const router = useRouter()
  const toast = useToast()
  const publish = useCommand(publishStoryAction, () => {
    toast({ tone: 'ready', title: say('storyPublished', { name: shownAs }) })
    router.refresh()
  })
  return (
    <div className="grid gap-2">
      <FormTrouble trouble={publish.trouble} message={publish.problem ?? undefined} />
      <Button
        variant="secondary"
        className="justify-self-start"
        busy={publish.busy}
        onClick={() => publish.run({ signatureId: id })}
        aria-label={say('storyPublishOf', { name: shownAs })}
      >
        {say('storyPublish')}
      </Button>
    </div>
  )
}

function TakeStoryOff({ story: { id, shownAs } }: Props) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/site')).takeStoryOffInput,
    action: takeStoryOffAction,
    defaultValues: { signatureId: id, why: '' } satisfies TakeStoryOffInput,
    onDone: () => {
      toast({ tone: 'ready', title: say('storyTakenOff', { name: shownAs }) })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={say('storyTakeOff', { name: shownAs })}>
      <CommandForm form={form} label={say('storyTakeOffDo')} reader="staff">
        <TextRow form={form} name="why" label={say('storyWhy')} />
      </CommandForm>
    </Disclosure>
  )
}
