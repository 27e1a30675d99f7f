import { cx } from './cx'

export type HeatCell = {
  /** 0 to 1; `null` when closed. */
  share: number | null
  /** Shown in the cell: "4/6". */
  text: string
  /** Read out instead, when the text is too short: "4 of 6 rooms taken". */
  spoken?: string | undefined
}

type HeatMapProps = {
  /** What is shown; the table's caption. */
  caption: string
  columns: readonly { key: string; label: string }[]
  rows: readonly { key: string; label: string; cells: readonly HeatCell[] }[]
  /** Words for the ends of the scale. */
  scale: { low: string; high: string }
  /** Words for a closed cell. */
  closed: string
}

const steps = ['bg-lagoon/8', 'bg-lagoon/18', 'bg-lagoon/30', 'bg-lagoon/42', 'bg-lagoon text-on-lagoon']

const stepOf = (share: number) => steps[Math.min(steps.length - 1, Math.floor(share * steps.length))]

/** Hours by days, shaded by how full they are; the number stands in every cell. */
export function HeatMap({ caption, columns, rows, scale, closed }: HeatMapProps) {
  return (
    <div className="grid min-w-0 gap-3">
      {/* What is only read out would stick out of the page if its frame did not hold it. */}
      {/* biome-ignore lint/a11y/useSemanticElements: no fieldset, and a section would be a landmark within the one around it */}
      <div
        role="group"
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        className="relative min-w-0 overflow-x-auto rounded-field"
      >
        <table className="w-full border-separate border-spacing-0.5 text-xs tabular-nums">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column.key} scope="col" className="px-1 pb-1 font-medium text-muted">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className="whitespace-nowrap pr-2 text-right font-medium text-muted">
                  {row.label}
                </th>
                {row.cells.map((cell, index) => (
                  <HeatMapCell key={columns[index]?.key ?? index} cell={cell} closed={closed} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div aria-hidden="true" className="flex items-center gap-2 text-muted text-xs">
        {scale.low}
        <span className="flex gap-0.5">
          {steps.map((step) => (
            <span key={step} className={cx('h-3 w-5 rounded-[3px]', step)} />
          ))}
        </span>
        {scale.high}
      </div>
    </div>
  )
}

function HeatMapCell({ cell, closed }: { cell: HeatCell; closed: string }) {
  return (
    <td className={cx('h-8 min-w-10 rounded-[4px] text-center', cell.share === null ? 'bg-neutral-soft/60' : stepOf(cell.share))}>
      <span aria-hidden={cell.spoken ? true : undefined}>{cell.share === null ? '' : cell.text}</span>
      {(cell.spoken || cell.share === null) && <span className="sr-only">{cell.share === null ? closed : cell.spoken}</span>}
    </td>
  )
}
