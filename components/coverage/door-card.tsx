import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { AskMedicaidForm } from './answer-forms'
import { say } from './words'

type Props = {
  readonly clientId: string
  readonly isOwnWord: boolean
  readonly medicaidId: string | null
  readonly saidNoOn: LocalDate | null
  /** Whether this reader may write down what a payer said. */
  readonly canAsk: boolean
}

/** What is to be asked about coverage at the door. The visit goes on either way, and no money is asked. */
export function DoorCard({ clientId, isOwnWord, medicaidId, saidNoOn, canAsk }: Props) {
  if (!isOwnWord && medicaidId === null && saidNoOn === null) return null
  const toCoverage = <TextLink href={paths.clinic.clientTab(clientId, 'coverage')}>{say('doorVerify')}</TextLink>
  return (
    <Card title={say('doorTitle')} detail={say('doorDetail')}>
      <div className="grid gap-3">
        {isOwnWord && (
          <p>
            {say('ownWord')}. {toCoverage}
          </p>
        )}
        {saidNoOn !== null && (
          <p>
            {say('medicaidSaidNo', { day: sayDay(saidNoOn, 'year') })} {toCoverage}
          </p>
        )}
        {medicaidId !== null && (canAsk ? <AskMedicaidForm coverageId={medicaidId} /> : <p>{say('doorDeskAsks')}</p>)}
      </div>
    </Card>
  )
}
