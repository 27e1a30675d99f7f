import { Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import { sayMoney } from '../../messages/say-money.ts'
import { styles } from './styles.ts'
import { tag } from './tag.ts'

export function Heading({ children }: { readonly children: string }) {
  return (
    <Text {...tag('H2')} style={styles.heading} minPresenceAhead={40}>
      {children}
    </Text>
  )
}

export function Paragraph({ children }: { readonly children: string }) {
  return <Text style={styles.paragraph}>{children}</Text>
}

export function Gap() {
  return <View style={styles.gap} />
}

/** Lines of a block, the first one stronger. */
export function Lines({ lines }: { readonly lines: readonly (string | null)[] }) {
  const shown = lines.filter((line) => line !== null && line !== '')
  return (
    <View wrap={false}>
      {shown.map((line, index) => (
        <Text key={line} style={index === 0 ? styles.strong : {}}>
          {line}
        </Text>
      ))}
    </View>
  )
}

/** Blocks side by side, each with its heading. */
export function Columns({ blocks }: { readonly blocks: readonly { readonly heading: string; readonly body: ReactNode }[] }) {
  return (
    <View style={styles.columns}>
      {blocks.map(({ heading, body }) => (
        <View key={heading} style={styles.column}>
          <Heading>{heading}</Heading>
          {body}
        </View>
      ))}
    </View>
  )
}

export function Points({ points, mark = '•' }: { readonly points: readonly string[]; readonly mark?: string }) {
  if (points.length === 0) return null
  return (
    <View {...tag('L')}>
      {points.map((point) => (
        <View key={point} {...tag('LI')} style={styles.point} wrap={false}>
          <Text {...tag('Lbl')} style={styles.bullet}>
            {mark}
          </Text>
          <Text {...tag('LBody')} style={styles.rest}>
            {point}
          </Text>
        </View>
      ))}
    </View>
  )
}

/** Amounts under each other at the right edge, the last one stronger. */
export function Sums({ sums }: { readonly sums: readonly (readonly [string, number])[] }) {
  return (
    <View {...tag('Table')} wrap={false}>
      {sums.map(([label, cents], index) => (
        <View key={label} {...tag('TR')} style={[styles.sum, index === sums.length - 1 ? styles.strong : {}]}>
          <Text {...tag('TH', 'Row')} style={styles.sumLabel}>
            {label}
          </Text>
          <Text {...tag('TD')} style={styles.sumAmount}>
            {sayMoney(cents)}
          </Text>
        </View>
      ))}
    </View>
  )
}
