import { RulesList } from '@/components/practice/rules-list'
import { say } from '@/components/practice/words'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/lib/auth/actor'
import { currentDay } from '@/lib/auth/today'
import { readAs } from '@/lib/data/page-reads'
import { listRules } from '@/lib/data/views/settings-rules'
import { wordCitation } from '@/lib/messages/word-citation'

export const metadata = { title: 'Rules' }

export default async function RulesPage() {
  const admin = await requireActor('admin')
  const { today } = await currentDay()
  const rules = await readAs(admin, (tx) => listRules(tx, admin, today))

  return (
    <>
      <PageHeader title={say('navRules')} lead={say('rulesLead')} />
      <RulesList rules={rules.map(({ key, cites, ...rule }) => ({ ...rule, id: key, cites: cites.map(wordCitation) }))} today={today} />
    </>
  )
}
