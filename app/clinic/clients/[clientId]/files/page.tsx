import { notFound } from 'next/navigation'
import { AttachForm } from '@/components/attachments/attach-form'
import { FileList } from '@/components/attachments/file-list'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { requireSession } from '@/lib/auth/actor'
import { currentPractice } from '@/lib/auth/practice'
import { now } from '@/lib/clock'
import { atOnce } from '@/lib/data/at-once'
import { readAs } from '@/lib/data/page-reads'
import { findLargestFile, listAttachments, listClaimChoices } from '@/lib/data/views/attachments'
import { hasDuty } from '@/lib/domain/access/actor'
import { kindsBy } from '@/lib/domain/attachments/kinds'
import { isId } from '@/lib/ids'
import { askedText, readSearch, type Search } from '@/lib/inputs/search'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

export const metadata = { title: t('files.title') }

type Props = { readonly params: Promise<{ clientId: string }>; readonly searchParams: Promise<Search> }

export default async function ClientFilesPage({ params, searchParams }: Props) {
  const { actor } = await requireSession('therapist', 'front-desk', 'admin')
  const { clientId } = await params
  const { claim: asked = '' } = readSearch(await searchParams, { claim: askedText })
  if (!isId(clientId)) notFound()
  const { timeZone } = await currentPractice()
  const claimId = isId(asked) ? asked : null
  const { files, claims, most } = await readAs(actor, (tx) =>
    atOnce({
      files: listAttachments(tx, actor, clientId, { claimId }),
      claims: actor.role === 'therapist' ? [] : listClaimChoices(tx, actor, clientId),
      most: findLargestFile(tx, actor, now()),
    }),
  )
  const claim = claims.find(({ id }) => id === claimId)
  return (
    <div className="grid gap-6">
      {claim && (
        <Notice action={<TextLink href={paths.clinic.clientTab(clientId, 'files')}>{t('files.allFiles')}</TextLink>}>
          {t('files.onlyClaim', { number: claim.number })}
        </Notice>
      )}
      <Section title={t('files.title')} detail={t('files.lead')}>
        <FileList
          files={files}
          timeZone={timeZone}
          reader="staff"
          opensRemoved={actor.role === 'admin' && hasDuty(actor, 'privacy-officer')}
        />
      </Section>
      <Section title={t('files.add')}>
        <Card>
          <AttachForm clientId={clientId} kinds={kindsBy[actor.role]} most={most} claims={claims} claimId={claim?.id ?? null} />
        </Card>
      </Section>
    </div>
  )
}
