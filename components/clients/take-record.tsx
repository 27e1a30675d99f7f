import { buttonClass } from '@/components/ui/button-class'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { t } from '@/lib/messages/t'
import { paths, withQuery } from '@/lib/paths'

type Props = { readonly clientId: string; readonly reader: 'client' | 'staff' }

/** The whole record of a client as a file others can read; for admins also the way to whom it went. */
export function TakeRecord({ clientId, reader }: Props) {
  return (
    <Section
      title={t(reader === 'client' ? 'clients.takeOwn' : 'clients.take')}
      detail={t(reader === 'client' ? 'clients.takeOwnDetail' : 'clients.takeDetail')}
    >
      <a href={paths.api.record(clientId)} download className={`justify-self-start ${buttonClass('secondary')}`}>
        {t('clients.takeDownload')}
      </a>
      {reader === 'staff' && (
        <TextLink href={withQuery(paths.clinic.setting('disclosures'), { client: clientId })} className="justify-self-start">
          {t('clients.takeDisclosures')}
        </TextLink>
      )}
    </Section>
  )
}
