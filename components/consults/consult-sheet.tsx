import { PhoneLink } from '@/components/shell/phone-link'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import type { ConsultStatus } from '@/lib/domain/consults/consult-status'
import type { LocalDate } from '@/lib/domain/time/local'
import type { CorrectConsultInput } from '@/lib/inputs/consults'
import { labelOf } from '@/lib/messages/label'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { ConvertConsultForm } from './convert-consult-form'
import { CorrectConsultForm } from './correct-consult-form'
import { DeskCall } from './desk-call'
import type { OpenTimes } from './open-days'
import { say } from './words'
import { WorkConsultForm } from './work-consult-form'

export type ConsultDetail = {
  readonly id: string
  readonly status: ConsultStatus
  readonly name: string
  readonly bornOn: LocalDate | null
  readonly email: string
  readonly phone: string
  readonly zip: string | null
  readonly state: string
  readonly indication: string
  readonly coverageType: string
  readonly goals: readonly string[]
  readonly goalsNote: string
  readonly hasPrescriber: string
  readonly mayText: boolean
  readonly staffNotes: string | null
  /** What a form of how it went was opened with. */
  readonly workVersion: number | null
  /** What a form of who they are was opened with. */
  readonly callerVersion: number
  readonly clientId: string | null
  readonly legalFirstName: string
  readonly legalLastName: string
  readonly call: { readonly startsAt: string; readonly timeZone: string; readonly withName: string | null } | null
}

type ConsultSheetProps = {
  readonly consult: ConsultDetail
  readonly times: OpenTimes
  readonly canWork: boolean
  readonly canCorrect: boolean
  /** Whether this person makes clients of people. */
  readonly canConvert: boolean
  readonly canMove: boolean
}

/** One consult: whom to call, what they said, how it went, and the way to become a client. */
export function ConsultSheet({ consult, times, canWork, canCorrect, canConvert, canMove }: ConsultSheetProps) {
  const isOpen = consult.clientId === null && consult.status !== 'cancelled'
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="grid gap-4">
        <ContactCard consult={consult} canCorrect={canCorrect && consult.clientId === null} />
        <SaidCard consult={consult} />
      </div>
      <div className="grid gap-4">
        {consult.clientId && (
          <Card title={say('converted')}>
            <LinkButton href={paths.clinic.client(consult.clientId)}>{say('openClient')}</LinkButton>
          </Card>
        )}
        {canWork && isOpen && (
          <Card title={<span id="outcome">{say('workTitle')}</span>}>
            <WorkConsultForm
              consultId={consult.id}
              version={consult.workVersion}
              status={consult.status}
              staffNotes={consult.staffNotes ?? ''}
            />
          </Card>
        )}
        {!canWork && consult.staffNotes && <Card title={say('staffNotes')}>{consult.staffNotes}</Card>}
        {canConvert && isOpen && (
          <Card title={<span id="convert">{say('convert')}</span>} detail={say('convertHint')}>
            <ConvertConsultForm
              consultId={consult.id}
              legalFirstName={consult.legalFirstName}
              legalLastName={consult.legalLastName}
              bornOn={consult.bornOn}
            />
          </Card>
        )}
        {canMove && <DeskCall consultId={consult.id} name={consult.name} times={times} />}
      </div>
    </div>
  )
}

function ContactCard({ consult, canCorrect }: { consult: ConsultDetail; canCorrect: boolean }) {
  const { call } = consult
  const when = call ? sayDayAndTime(new Date(call.startsAt), call.timeZone) : say(consult.status === 'requested' ? 'wantsCall' : 'noCall')
  return (
    <Card title={say('contactTitle')}>
      <DescriptionList
        items={[
          { key: 'when', term: say('colWhen'), value: when },
          { key: 'with', term: say('colWith'), value: call?.withName ?? '–' },
          { key: 'phone', term: say('phone'), value: <PhoneLink phone={consult.phone} /> },
          { key: 'email', term: say('email'), value: consult.email === '' ? '–' : <a href={`mailto:${consult.email}`}>{consult.email}</a> },
          { key: 'place', term: say('colPlace'), value: [consult.state, consult.zip].filter(Boolean).join(' ') },
          { key: 'text', term: say('mayText'), value: say(consult.mayText ? 'textYes' : 'textNo') },
        ]}
      />
      {canCorrect && <CorrectConsultForm values={callerOf(consult)} />}
    </Card>
  )
}

const callerOf = ({ id, callerVersion, name, bornOn, email, phone, zip, state, indication, coverageType, mayText }: ConsultDetail) =>
  ({
    ...{ consultId: id, version: callerVersion, name, bornOn: bornOn ?? '', email, phone, zip: zip ?? '', state },
    ...{ indication, coverageType, mayText },
  }) as CorrectConsultInput

function SaidCard({ consult }: { consult: ConsultDetail }) {
  return (
    <Card title={say('saidTitle')}>
      <DescriptionList
        items={[
          { key: 'indication', term: say('colIndication'), value: labelOf('indication', consult.indication) },
          { key: 'coverage', term: say('colCoverage'), value: labelOf('coverageChoice', consult.coverageType) },
          { key: 'goals', term: say('goals'), value: consult.goals.map((goal) => labelOf('goal', goal)).join(', ') || '–' },
          { key: 'note', term: say('ownWords'), value: consult.goalsNote || say('noteGone') },
          { key: 'prescriber', term: say('prescriber'), value: labelOf('condition', consult.hasPrescriber) },
        ]}
      />
    </Card>
  )
}
