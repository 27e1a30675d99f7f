import { redirect } from 'next/navigation'
import { demoGroups } from '@/components/access/demo-groups'
import { DemoPeople } from '@/components/access/demo-people'
import { GateCard } from '@/components/access/gate-card'
import { SignInFlow } from '@/components/access/sign-in-flow'
import { Notice } from '@/components/ui/notice'
import { backPath } from '@/lib/auth/landing'
import { currentPractice } from '@/lib/auth/practice'
import { findCurrentSession } from '@/lib/auth/session'
import { readAs } from '@/lib/data/page-reads'
import { findMissingPast, listDemoPeople, type MissingPast } from '@/lib/data/views/demo-people'
import { askedAddress, askedOne, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('access.signInTitle') }

type Props = { readonly searchParams: Promise<Search> }

const fields = { back: askedAddress, why: askedOne(['timed-out', 'signed-out']) }

const readDemo = (practiceId: string) =>
  readAs({ role: 'system', practiceId, job: 'sign-in' }, async (tx) => {
    const [people, missing] = await Promise.all([listDemoPeople(tx, practiceId), findMissingPast(tx, practiceId)])
    return { people, missing }
  })

const pastWords = ({ percent, hasFailed }: MissingPast): string =>
  hasFailed ? t('access.demoPastFailed') : percent === 0 ? t('access.demoPastBegins') : t('access.demoPast', { percent })

export default async function SignInPage({ searchParams }: Props) {
  const { back: asked, why } = readSearch(await searchParams, fields)
  const back = backPath(asked) ?? '/'
  if (await findCurrentSession()) redirect(paths.signedInTo(back))
  const practice = await currentPractice()
  const { people, missing } = practice.isDemo ? await readDemo(practice.id) : { people: [], missing: null }
  return (
    <>
      <GateCard title={t('access.signInTitle')}>
        {why === 'timed-out' && <Notice tone="waits">{t('access.timedOut')}</Notice>}
        {why === 'signed-out' && <Notice tone="ready">{t('access.signedOut')}</Notice>}
        <SignInFlow back={back} />
      </GateCard>
      {people.length > 0 && (
        <section aria-labelledby="demo" className="grid gap-4 border-line border-t pt-8">
          <div className="grid gap-1">
            <h2 id="demo" className="section-title">
              {t('access.demoTitle')}
            </h2>
            <p className="text-muted">{t('access.demoText')}</p>
          </div>
          {missing && <Notice tone={missing.hasFailed ? 'stops' : 'waits'}>{pastWords(missing)}</Notice>}
          <DemoPeople groups={demoGroups(people)} back={back} />
        </section>
      )}
    </>
  )
}
