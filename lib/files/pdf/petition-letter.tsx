import { Text, View } from '@react-pdf/renderer'
import type { PetitionLetterContent } from '../../domain/practice/documents/papers.ts'
import { minutesIn } from '../../domain/time/interval.ts'
import { startOfDay } from '../../domain/time/practice-time.ts'
import { papers } from '../../messages/en/papers.ts'
import { label, labelOf } from '../../messages/label.ts'
import { sayMoney } from '../../messages/say-money.ts'
import { sayDate, sayTime } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import { addressLines } from './blocks.ts'
import { Paper } from './paper.tsx'
import { Gap, Heading, Lines, Paragraph, Points } from './parts.tsx'
import { renderPaper } from './render-paper.ts'
import { styles } from './styles.ts'
import { Table } from './table.tsx'

const say = translator({ en: papers })

/** The client's own letter to the plan for the balance of a three-hour visit. It asks; it never says that payment is due. */
export function renderPetitionLetter(letter: PetitionLetterContent): Promise<Uint8Array<ArrayBuffer>> {
  return renderPaper(PetitionLetter({ letter }))
}

function PetitionLetter({ letter }: { readonly letter: PetitionLetterContent }) {
  const { client, insurance, clinician, prescriber } = letter
  return (
    <Paper
      title={say('petitionTitle')}
      subtitle={sayDate(letter.writtenOn)}
      practice={letter.practice}
      clientName={client.legalName}
      at={startOfDay(letter.writtenOn, letter.timeZone)}
    >
      <Lines
        lines={[client.legalName, say('bornOn', { day: sayDate(client.bornOn) }), ...(client.address ? addressLines(client.address) : [])]}
      />
      <Gap />
      <Lines
        lines={[
          say('petitionTo', { payer: insurance.payer }),
          ...(insurance.planAddress ? addressLines(insurance.planAddress) : []),
          say('petitionMember', { member: insurance.memberId }),
          insurance.groupNumber ? say('petitionPlanGroup', { number: insurance.groupNumber }) : null,
          letter.claimNumber ? say('petitionClaim', { number: letter.claimNumber }) : null,
          say('petitionService', { day: sayDate(letter.serviceOn) }),
        ]}
      />
      <Heading>{say('petitionRequest')}</Heading>
      <Paragraph>{opening(letter)}</Paragraph>
      <Paragraph>{say('petitionRequestText', { request: letter.request })}</Paragraph>
      <Times letter={letter} />
      <Heading>{say('petitionWhy')}</Heading>
      <Paragraph>{say('petitionWhyText')}</Paragraph>
      <History letter={letter} />
      <Paragraph>
        {say('petitionPrescriber', {
          name: prescriber.name,
          day: sayDate(prescriber.orderedOn),
          clinician: `${clinician.name}, ${clinician.credential}`,
          npi: clinician.npi,
          license: clinician.licenseNumber,
          state: clinician.licenseState,
        })}
      </Paragraph>
      <Paragraph>{say('petitionReview')}</Paragraph>
      {letter.enclosures.length > 0 ? <Heading>{say('petitionEnclosed')}</Heading> : null}
      <Points points={letter.enclosures} />
      <SignatureLines name={client.legalName} />
      <Text style={styles.small}>{say('petitionNoPromise', { practice: letter.practice.name })}</Text>
    </Paper>
  )
}

const minutesOf = ({ startedAt, stoppedAt }: PetitionLetterContent['phases'][number]) =>
  minutesIn({ start: new Date(startedAt), end: new Date(stoppedAt) })

function opening({ phases, billedCode, planPaidCents, clientPaidCents }: PetitionLetterContent): string {
  const minutes = phases.reduce((sum, phase) => sum + minutesOf(phase), 0)
  const facts = { minutes, code: `${billedCode}, ${labelOf('serviceCode', billedCode)}`, amount: sayMoney(clientPaidCents) }
  return planPaidCents === null ? say('petitionOpeningUnpaid', facts) : say('petitionOpening', { ...facts, paid: sayMoney(planPaidCents) })
}

function Times({ letter: { phases, timeZone } }: { readonly letter: PetitionLetterContent }) {
  return (
    <>
      <Heading>{say('petitionTimes')}</Heading>
      <Table
        columns={[
          { head: say('petitionPhase'), width: 2 },
          { head: say('petitionFrom'), width: 2 },
          { head: say('petitionTo2'), width: 2 },
          { head: say('petitionMinutes'), width: 1, right: true },
        ]}
        rows={phases.map((phase) => [
          label('phase', phase.phase),
          sayTime(new Date(phase.startedAt), timeZone),
          sayTime(new Date(phase.stoppedAt), timeZone),
          String(minutesOf(phase)),
        ])}
      />
    </>
  )
}

function History({ letter: { diagnosisCodes, failedTreatments, scores } }: { readonly letter: PetitionLetterContent }) {
  return (
    <>
      <Heading>{say('petitionHistory')}</Heading>
      <Paragraph>{say('petitionDiagnosis', { codes: diagnosisCodes.join(', ') })}</Paragraph>
      {failedTreatments.length > 0 ? <Paragraph>{say('petitionTried')}</Paragraph> : null}
      <Points points={failedTreatments} />
      {scores.length > 0 ? (
        <Table
          columns={[
            { head: say('petitionInstrument'), width: 2 },
            { head: say('petitionBaseline'), width: 2 },
            { head: say('petitionLatest'), width: 2 },
          ]}
          rows={scores.map((score) => [
            score.instrument,
            `${score.baseline} (${sayDate(score.baselineOn)})`,
            `${score.latest} (${sayDate(score.latestOn)})`,
          ])}
        />
      ) : null}
    </>
  )
}

function SignatureLines({ name }: { readonly name: string }) {
  return (
    <View style={styles.columns} wrap={false}>
      {[say('petitionSignature', { name }), say('petitionDate')].map((line) => (
        <View key={line} style={styles.column}>
          <View style={styles.line} />
          <Text style={styles.small}>{line}</Text>
        </View>
      ))}
    </View>
  )
}
