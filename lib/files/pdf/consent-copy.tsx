import { Text } from '@react-pdf/renderer'
import type { ConsentCopyContent } from '../../domain/practice/documents/papers.ts'
import { papers } from '../../messages/en/papers.ts'
import { sayDate, sayDayAndTime } from '../../messages/say-time.ts'
import { translator } from '../../messages/translator.ts'
import { Paper } from './paper.tsx'
import { Heading, Lines, Paragraph, Points } from './parts.tsx'
import { renderPaper } from './render-paper.ts'
import { styles } from './styles.ts'

const say = translator({ en: papers })

/** A copy of what was signed: the whole text with its version and hash, the answers, and the evidence of the signature. */
export function renderConsentCopy(copy: ConsentCopyContent): Promise<Uint8Array<ArrayBuffer>> {
  return renderPaper(ConsentCopy({ copy }))
}

function ConsentCopy({ copy }: { readonly copy: ConsentCopyContent }) {
  const { document, signature } = copy
  const filled = document.fields.filter(({ key }) => signature.details[key]).map(({ key, label }) => `${label}: ${signature.details[key]}`)
  return (
    <Paper
      title={document.title}
      subtitle={say('consentVersion', { version: document.version, day: sayDate(document.effectiveFrom) })}
      practice={copy.practice}
      clientName={copy.client.legalName}
      at={new Date(signature.signedAt)}
    >
      {document.sections.map(({ heading, paragraphs, points = [] }) => [
        <Heading key={heading}>{heading}</Heading>,
        ...paragraphs.map((paragraph) => <Paragraph key={paragraph}>{paragraph}</Paragraph>),
        <Points key={`${heading} points`} points={points} />,
      ])}
      <Heading>{say('consentConfirmed')}</Heading>
      <Points points={document.statements} mark="✓" />
      {filled.length > 0 ? <Heading>{say('consentFilled')}</Heading> : null}
      <Points points={filled} />
      <Evidence copy={copy} />
    </Paper>
  )
}

function Evidence({ copy: { signature, documentHash, timeZone, client } }: { readonly copy: ConsentCopyContent }) {
  const when = (instant: string) => `${sayDayAndTime(new Date(instant), timeZone, 'year')} (${instant})`
  return (
    <>
      <Heading>{say('consentSignature')}</Heading>
      <Lines
        lines={[
          say('consentSignedBy', { name: signature.name }),
          signature.details.signer ? say('consentSigner', { signer: signature.details.signer }) : null,
          signature.details.signerRelation
            ? say('consentFor', {
                name: signature.name,
                client: client.legalName,
                relation: signature.details.signerRelation,
                authority: signature.details.signerAuthority ?? '',
              })
            : null,
          say('consentSignedAt', { when: when(signature.signedAt) }),
          say('consentAccount', { id: signature.signedById }),
          say('consentFrom', { ip: signature.ipPrefix }),
          say('consentAgent', { agent: signature.agent }),
          signature.revokedAt ? say('consentRevoked', { when: when(signature.revokedAt) }) : null,
        ]}
      />
      <Text style={styles.small}>{`${say('consentHash')}\n${documentHash}`}</Text>
      <Text style={styles.small}>{`${say('consentEvidence')}\n${signature.evidenceHash}`}</Text>
    </>
  )
}
