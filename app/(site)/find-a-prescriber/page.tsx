import { Article, fixedParts } from '@/components/site/article'
import { FinderForm } from '@/components/site/finder-form'
import { FoundPrescribers } from '@/components/site/found-prescribers'
import { Section } from '@/components/ui/section'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { findPrescribersNear } from '@/lib/data/views/prescriber-finder'
import { isStateCode } from '@/lib/domain/practice/state'
import { distanceOf } from '@/lib/domain/prescribers/distances'
import { askedText, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'

export const metadata = {
  title: 'Find a prescriber',
  description: 'Prescribers near your ZIP code who may say whether you qualify, with distance, forms of the medicine and video visits.',
}

const fields = { zip: askedText, state: askedText, within: askedText }

export default async function FindPrescriberPage({ searchParams }: { searchParams: Promise<Search> }) {
  const asked = await searchParams
  const { zip = '', state = '', within } = readSearch(asked, fields)
  const maxMiles = distanceOf(within)
  const isAsked = asked.zip !== undefined || asked.state !== undefined
  const isComplete = /^\d{5}$/.test(zip) && isStateCode(state)
  const { id: practiceId } = await currentPractice()
  const { today } = await currentDay()
  const found = isComplete
    ? await readAs({ role: 'visitor', practiceId }, (tx) => findPrescribersNear(tx, practiceId, { zip, state, maxMiles }, today))
    : null

  return (
    <Article
      title={t('site.finderTitle')}
      lead="A prescriber decides whether you qualify, and which form and dose. Look for one near you, or bring your own."
      after={fixedParts(after)}
    >
      <FinderForm zip={zip} state={state} within={maxMiles} hasProblem={isAsked && !isComplete} />
      {found && (
        <Section title={t('site.finderFound', { count: found.prescribers.length })}>
          <FoundPrescribers {...found} />
        </Section>
      )}
    </Article>
  )
}

const after = [
  {
    title: 'What happens then',
    steps: [
      'Book a consult call with us. Tell us whom you would like, or that you are not sure.',
      'When you agree, we send the referral. The prescriber sees only what they need.',
      'They talk with you, decide whether you qualify, and order the medicine. They bill you for their visit themselves.',
    ],
  },
] as const
