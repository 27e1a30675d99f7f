import { Text, View } from '@react-pdf/renderer'
import { styles } from './styles.ts'
import { type Tag, tag } from './tag.ts'

export type Column = { readonly head: string; readonly width: number; readonly right?: boolean }

type Props = {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** Totals, under the columns. */
  readonly foot?: readonly string[]
}

/** A table of so many rows stays on one sheet. */
const SHORT = 8

/** A table whose head is repeated on each sheet, and read once, and whose rows stay whole. Widths are shares of the line. */
export function Table({ columns, rows, foot }: Props) {
  const cells = (
    texts: readonly string[],
    style: { readonly fontWeight?: number; readonly fontSize?: number },
    marks: (index: number) => { readonly tag: Tag },
  ) =>
    columns.map(({ head, width, right = false }, index) => (
      <Text
        key={head}
        {...marks(index)}
        style={[{ flexGrow: width, flexShrink: 1, flexBasis: 0, textAlign: right ? 'right' : 'left' }, style]}
      >
        {texts[index] ?? ''}
      </Text>
    ))
  return (
    <View {...tag('Table')} style={styles.table} wrap={rows.length > SHORT}>
      <View {...tag('TR')} style={styles.row} fixed>
        {cells(
          columns.map(({ head }) => head),
          styles.head,
          () => tag('TH', 'Column'),
        )}
      </View>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a printed table never move, and two may be alike.
        <View key={index} {...tag('TR')} style={styles.row} wrap={false}>
          {cells(row, {}, () => tag('TD'))}
        </View>
      ))}
      {foot ? (
        <View {...tag('TR')} style={styles.row} wrap={false}>
          {cells(foot, styles.foot, (index) => (index === 0 ? tag('TH', 'Row') : tag('TD')))}
        </View>
      ) : null}
    </View>
  )
}
