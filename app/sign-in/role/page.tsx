import { redirect } from 'next/navigation'
import { GateCard } from '@/components/access/gate-card'
import { SwitchRoleCard } from '@/components/access/switch-role-card'
import { backPath } from '@/lib/auth/landing'
import { findCurrentSession } from '@/lib/auth/session'
import { askedAddress, askedText, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('access.otherRoleTitle') }

type Props = { readonly searchParams: Promise<Search> }

export default async function OtherRolePage({ searchParams }: Props) {
  const { as, back: asked } = readSearch(await searchParams, { as: askedText, back: askedAddress })
  const back = backPath(asked) ?? '/'
  const session = await findCurrentSession()
  if (!session) redirect(paths.signInTo(back))
  const role = session.roles.find((held) => held === as)
  if (!role || role === session.actor.role || session.consoleAppointmentId) redirect(paths.signedInTo(role ? back : '/'))
  return (
    <GateCard title={t('access.otherRoleTitle')}>
      <SwitchRoleCard as={role} here={session.actor.role} back={back} />
    </GateCard>
  )
}
