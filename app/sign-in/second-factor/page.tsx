import { redirect } from 'next/navigation'
import { Enrolment } from '@/components/access/enrolment'
import { GateCard } from '@/components/access/gate-card'
import { TextLink } from '@/components/ui/text-link'
import { backPath } from '@/lib/auth/landing'
import { findCurrentSession } from '@/lib/auth/session'
import { askedAddress, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('access.enrolTitle') }

type Props = { readonly searchParams: Promise<Search> }

export default async function SecondFactorPage({ searchParams }: Props) {
  const back = backPath(readSearch(await searchParams, { back: askedAddress }).back) ?? '/'
  const session = await findCurrentSession()
  if (!session) redirect(paths.signInTo(back))
  return (
    <GateCard title={t('access.enrolTitle')} lead={t(session.mustEnrol ? 'access.enrolWhy' : 'access.enrolOffer')}>
      <Enrolment back={back} replaces={session.hasSecondFactor} />
      {!session.mustEnrol && (
        <TextLink href={back === '/' ? paths.account : back} className="justify-self-start">
          {t('common.notNow')}
        </TextLink>
      )}
    </GateCard>
  )
}
