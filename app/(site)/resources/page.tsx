import { Article } from '@/components/site/article'
import { HelpLines } from '@/components/site/help-lines'
import { ResourceList } from '@/components/site/resource-list'
import { Section } from '@/components/ui/section'
import { currentSitePage } from '@/lib/auth/site-parts'

export const metadata = {
  title: 'Help with the cost',
  description: 'Funds, grants, copay cards, loans and other help with the cost of treatment, and whom to call about a plan or a bill.',
}

export default async function ResourcesPage() {
  const {
    parts,
    content: { resources },
  } = await currentSitePage('resources')

  return (
    <Article
      title="Help with the cost"
      lead="Places that may help with what your plan does not pay. We have no share in any of them."
      after={parts}
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
