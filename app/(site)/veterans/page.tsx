import { Article } from '@/components/site/article'
import { currentSitePage } from '@/lib/auth/site-parts'

export const metadata = {
  title: 'For veterans',
  description: 'Five steps to ketamine-assisted psychotherapy that the VA has approved, with nothing to pay.',
}

export default async function VeteransPage() {
  const { parts } = await currentSitePage('veterans')
  return (
    <Article
      title="For veterans"
      lead="When the VA approves care in the community, it pays all of it. You pay nothing for what was approved."
      parts={parts}
    />
  )
}
