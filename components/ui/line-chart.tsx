'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { ChartLegend } from './chart-legend'
import { ChartTable } from './chart-table'
import type { LineChartData } from './chart-types'
import { cx } from './cx'
import { Segmented } from './segmented'
import { Skeleton } from './skeleton'
import { useWords } from './words-provider'

const LineChartPlot = dynamic(() => import('./line-chart-plot').then((plot) => plot.LineChartPlot), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full rounded-field" />,
})

type LineChartProps = LineChartData & {
  title: string
  /** One sentence with what the lines say: read out, and shown under the title. */
  summary?: string | undefined
  /** Head of the table's first column: "Date". */
  xLabel: string
}

/** Lines over time with a table behind them. Screen readers always get the table. */
export function LineChart({ title, summary, xLabel, height = 280, ...data }: LineChartProps) {
  const words = useWords()
  const [view, setView] = useState('chart')
  const table = view === 'table'
  return (
    <figure aria-label={title} className="grid gap-3">
      <figcaption className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <span className="grid gap-0.5">
          <span className="font-semibold">{title}</span>
          {summary && <span className="text-muted text-sm">{summary}</span>}
        </span>
        <span data-print="hide">
          <Segmented
            label={title}
            value={view}
            onChange={setView}
            options={[
              { value: 'chart', label: words.showChart },
              { value: 'table', label: words.showTable },
            ]}
          />
        </span>
      </figcaption>
      <div className={cx('relative', table && 'overflow-y-auto')} style={{ height }}>
        {table ? (
          <ChartTable caption={title} xLabel={xLabel} series={data.series} labels={data.labels} />
        ) : (
          <LineChartPlot {...data} height={height} />
        )}
        {!table && (
          <div className="sr-only">
            <ChartTable caption={title} xLabel={xLabel} series={data.series} labels={data.labels} />
          </div>
        )}
      </div>
      <ChartLegend series={data.series} />
    </figure>
  )
}
