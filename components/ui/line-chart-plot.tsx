'use client'

import { CartesianGrid, Line, LineChart, ReferenceArea, ReferenceLine, Tooltip, usePlotArea, useXAxisScale, XAxis, YAxis } from 'recharts'
import { wordsOfMarks } from './chart-marks'
import { type ChartMarker, chartDashes, chartInk, type LineChartData } from './chart-types'

type Row = { x: number } & Record<string, number>

function rowsOf({ series, labels }: LineChartData): Row[] {
  return labels.map(({ x }) => {
    const values = series.flatMap((one) => one.points.filter((point) => point.x === x).map((point) => [one.key, point.y] as const))
    return { x, ...Object.fromEntries(values) }
  })
}

const axis = { fontSize: 12, fill: 'var(--muted)' }
const note = { fontSize: 11, fill: 'var(--muted)' }

/** The picture only: hidden from screen readers, which get the table. */
export function LineChartPlot({ height = 280, ...data }: LineChartData) {
  const { series, labels, bands = [], markers = [], lines = [] } = data
  // Two lines close together are named on their outer sides.
  const highest = Math.max(...lines.map(({ y }) => y))
  const wordsOf = new Map(labels.map(({ x, label }) => [x, label]))
  return (
    <div aria-hidden="true" className="h-full">
      <LineChart
        responsive
        data={rowsOf(data)}
        accessibilityLayer={false}
        style={{ width: '100%', height }}
        margin={{ top: 18, right: 16, bottom: 0, left: 0 }}
      >
        {bands.map((band, index) => (
          <ReferenceArea
            key={band.label}
            y1={band.from}
            y2={band.to}
            fill="var(--edge)"
            fillOpacity={0.04 + index * 0.045}
            label={{ value: band.label, position: 'insideTopRight', ...note }}
          />
        ))}
        <CartesianGrid vertical={false} stroke="var(--line)" strokeDasharray="2 4" />
        <XAxis
          dataKey="x"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={[...(data.ticks ?? labels.map(({ x }) => x))]}
          tickFormatter={(x: number) => wordsOf.get(x) ?? ''}
          tick={axis}
          tickMargin={8}
          axisLine={{ stroke: 'var(--line)' }}
          tickLine={false}
          padding={{ left: 16, right: 16 }}
        />
        <YAxis width={34} domain={data.domain ? [...data.domain] : ['auto', 'auto']} tick={axis} axisLine={false} tickLine={false} />
        {lines.map((line) => (
          <ReferenceLine
            key={line.label}
            y={line.y}
            stroke="var(--muted)"
            strokeDasharray="4 4"
            label={{ value: line.label, position: line.y === highest ? 'insideBottomLeft' : 'insideTopLeft', ...note }}
          />
        ))}
        {markers.map((marker) => (
          <ReferenceLine key={marker.x} x={marker.x} stroke="var(--journey)" strokeOpacity={0.7} />
        ))}
        <MarkerWords markers={markers} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--edge)' }}
          content={({ active, payload, label }) =>
            active && payload.length > 0 ? (
              <div className="rounded-field border border-line bg-raised px-3 py-2 text-sm shadow-raised">
                <p className="font-medium">{wordsOf.get(Number(label))}</p>
                {payload.map((entry) => (
                  <p key={String(entry.dataKey)} className="flex justify-between gap-4 text-muted">
                    {String(entry.name)} <span className="font-medium text-ink tabular-nums">{String(entry.value)}</span>
                  </p>
                ))}
              </div>
            ) : null
          }
        />
        {series.map((one, index) => (
          <Line
            key={one.key}
            dataKey={one.key}
            name={one.label}
            type="monotone"
            connectNulls
            isAnimationActive={false}
            stroke={chartInk[one.tone]}
            strokeWidth={2}
            strokeDasharray={chartDashes[index % chartDashes.length] ?? ''}
            dot={{ r: 3.5, fill: chartInk[one.tone], strokeWidth: 0 }}
            activeDot={{ r: 5, strokeWidth: 0 }}
          />
        ))}
      </LineChart>
    </div>
  )
}

/** What stands over the upright lines, as much of it as fits. */
function MarkerWords({ markers }: { readonly markers: readonly ChartMarker[] }) {
  const scale = useXAxisScale()
  const area = usePlotArea()
  if (!scale || !area) return null
  const marks = markers.flatMap(({ x, ...words }) => {
    const at = scale(x)
    return at === undefined ? [] : [{ ...words, at }]
  })
  return wordsOfMarks(marks).map(({ at, words }) => (
    <text key={at} x={at} y={area.y - 6} textAnchor="middle" {...note}>
      {words}
    </text>
  ))
}
