import { Document, Page, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { PracticeOnPaper } from '../../domain/practice/documents/papers.ts'
import { papers } from '../../messages/en/papers.ts'
import { translator } from '../../messages/translator.ts'
import { styles } from './styles.ts'
import { tag } from './tag.ts'

const say = translator({ en: papers })

type Props = {
  readonly title: string
  readonly subtitle?: string
  readonly practice: PracticeOnPaper
  /** Whom it is about; null for a paper of the practice's own. */
  readonly clientName: string | null
  /** The instant the paper was given: printed again, it is the same file. */
  readonly at: Date
  readonly children: ReactNode
}

/** The sheet all papers share: title, language and tags in the file, the client's name and the page of pages on each sheet. */
export function Paper({ title, subtitle, practice, clientName, at, children }: Props) {
  return (
    <Document
      title={`${title} · ${practice.name}`}
      author={practice.legalName}
      creator={practice.name}
      producer="Sojourn"
      language="en-US"
      pdfVersion="1.7"
      creationDate={at}
      modificationDate={at}
    >
      <Page size="LETTER" style={styles.page}>
        <View {...tag('Artifact')} style={styles.header} fixed>
          <Text>{practice.name}</Text>
          <Text>{clientName === null ? '' : `${say('client')}: ${clientName}`}</Text>
        </View>
        <Text {...tag('H1')} style={styles.title}>
          {title}
        </Text>
        {subtitle ? <Text style={styles.subtitle}>{subtitle}</Text> : null}
        {children}
        <View {...tag('Artifact')} style={styles.footer} fixed>
          <Text>{title}</Text>
          <Text render={({ pageNumber, totalPages }) => say('pageOf', { page: pageNumber, pages: totalPages })} />
        </View>
      </Page>
    </Document>
  )
}
