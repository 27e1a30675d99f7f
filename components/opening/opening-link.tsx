import { LinkButton } from '@/components/ui/link-button'
import { paths } from '@/lib/paths'
import { say } from './words'

/** From a page that cannot do its work yet to what the practice still lacks; for admins. */
export const OpeningLink = () => (
  <LinkButton variant="secondary" href={paths.clinic.setting('opening')}>
    {say('stillMissing')}
  </LinkButton>
)
