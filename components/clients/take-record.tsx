import { buttonClass } from '@/components/ui/button-class'
import { Section } from '@/components/ui/section'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'

type Props = { readonly clientId: string; readonly reader: 'client' | 'staff' }

/** The whole record of a client as a file others can read. */
export function TakeRecord({ clientId, reader }: Props) {
  return (
    <Section
      title={t(reader === 'client' ? 'clients.takeOwn' : 'clients.take')}
      detail={t(reader === 'client' ? 'clients.takeOwnDetail' : 'clients.takeDetail')}
    >
      <a href={paths.api.record(clientId)} download className={`justify-self-start ${buttonClass('secondary')}`}>
        {t('clients.takeDownload')}
      </a>
    </Section>
  )
}
