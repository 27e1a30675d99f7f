import { Text, View } from '@react-pdf/renderer'
import { styles } from './styles.ts'

export type Column = { readonly head: string; readonly width: number; readonly right?: boolean }

type Props = {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** Totals, under the columns. */
  readonly foot?: readonly string[]
}

/** A table of so many rows stays on one sheet. */
const SHORT = 8

/** A table whose head is repeated on each sheet and whose rows stay whole. Widths are shares of the line. */
export function Table({ columns, rows, foot }: Props) {
  const cells = (texts: readonly string[], style = {}) =>
    columns.map(({ head, width, right = false }, index) => (
      <Text key={head} style={[{ flexGrow: width, flexShrink: 1, flexBasis: 0, textAlign: right ? 'right' : 'left' }, style]}>
        {texts[index] ?? ''}
      </Text>
    ))
  return (
    <View style={styles.table} wrap={rows.length > SHORT}>
      <View style={styles.row} fixed>
        {cells(
          columns.map(({ head }) => head),
          styles.head,
        )}
      </View>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table never move, and two may be alike.
        <View key={index} style={styles.row} wrap={false}>
          {cells(row)}
        </View>
      ))}
      {foot ? (
        <View style={styles.row} wrap={false}>
          {cells(foot, styles.foot)}
        </View>
      ) : null}
    </View>
  )
}
