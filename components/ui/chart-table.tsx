import type { ChartSeries } from './chart-types'

type ChartTableProps = {
  caption: string
  xLabel: string
  series: readonly ChartSeries[]
  labels: readonly { x: number; label: string }[]
}

/** The numbers of a chart. */
export function ChartTable({ caption, xLabel, series, labels }: ChartTableProps) {
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-line border-b text-left text-muted">
          <th scope="col" className="py-1.5 pr-4 font-medium">
            {xLabel}
          </th>
          {series.map((one) => (
            <th key={one.key} scope="col" className="py-1.5 pl-4 text-right font-medium">
              {one.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map(({ x, label }) => (
          <tr key={x} className="border-line border-b last:border-b-0">
            <th scope="row" className="py-1.5 pr-4 text-left font-normal">
              {label}
            </th>
            {series.map((one) => (
              <td key={one.key} className="py-1.5 pl-4 text-right tabular-nums">
                {one.points.find((point) => point.x === x)?.y ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
