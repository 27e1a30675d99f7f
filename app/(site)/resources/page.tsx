import { Article } from '@/components/site/article'
import { HelpLines } from '@/components/site/help-lines'
import { ResourceList } from '@/components/site/resource-list'
import { Section } from '@/components/ui/section'
import { currentPractice } from '@/lib/auth/practice'
import { currentDay } from '@/lib/auth/today'
import { findSiteContent } from '@/lib/data/views/site'

export const metadata = {
  title: 'Help with the cost',
  description: 'Funds, grants, copay cards, loans and other help with the cost of treatment, and whom to call about a plan or a bill.',
}

export default async function ResourcesPage() {
  const { id } = await currentPractice()
  const { today, now } = await currentDay()
  const { resources } = await findSiteContent(id, today, now)

  return (
    <Article
      title="Help with the cost"
      lead="Places that may help with what your plan does not pay. We have no share in any of them."
      after={after}
    >
      <Section title="Funds and programs">
        <ResourceList resources={resources} />
      </Section>
      <Section title="Whom to call about a plan or a bill">
        <HelpLines />
      </Section>
    </Article>
  )
}

const after = [
  {
    title: 'Before you use a copay card',
    text: ['Cards of a medicine’s maker do not work with Medicare, Medicaid, VA or TRICARE. The law forbids it.'],
  },
  {
    title: 'Raising money yourself',
    text: [
      'Friends, family or a public page can help. Say only what you want strangers to know about your health. What others pay toward your account can be as much as you owe, not more.',
    ],
  },
] as const
