import { type ChartSeries, chartDashes, chartInk } from './chart-types'

/** Which line is which. */
export function ChartLegend({ series }: { series: readonly ChartSeries[] }) {
  return (
    <ul aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {series.map((one, index) => (
        <li key={one.key} className="flex items-center gap-2">
          <svg viewBox="0 0 24 8" aria-hidden="true" className="h-2 w-6">
            <line
              x1="0"
              y1="4"
              x2="24"
              y2="4"
              stroke={chartInk[one.tone]}
              strokeWidth="2"
              strokeDasharray={chartDashes[index % chartDashes.length]}
            />
            <circle cx="12" cy="4" r="3" fill={chartInk[one.tone]} />
          </svg>
          {one.label}
        </li>
      ))}
    </ul>
  )
}
