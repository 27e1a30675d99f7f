import { GateCard } from '@/components/access/gate-card'
import { Notice } from '@/components/ui/notice'
import { currentPractice } from '@/lib/auth/practice'
import { sayPhone } from '@/lib/messages/say-phone'
import { t } from '@/lib/messages/t'

export default async function RideGone() {
  const { phone } = await currentPractice()
  return (
    <GateCard title={t('journeys.driverPageTitle')}>
      <Notice tone="waits">
        This link no longer opens. Ask the person who sent it for a new one, or call the practice at {sayPhone(phone)}.
      </Notice>
    </GateCard>
  )
}
