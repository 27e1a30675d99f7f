import { LineChart } from '@/components/ui/line-chart'
import type { OutcomeSeries } from '@/lib/domain/outcomes/outcome-series'
import { label } from '@/lib/messages/label'
import { sayDayAt } from '@/lib/messages/say-time'
import { bandNames } from './band-names'

/** Scores of one questionnaire over time: bands behind, journeys marked, the lines that say response and remission, a table behind it. */
export function OutcomeChart({ series, timeZone }: { series: OutcomeSeries; timeZone: string }) {
  const { kind, points, bands, doses, most, responseAt, remissionBelow, baseline } = series
  const name = label('instrumentKind', kind)
  const last = points.at(-1)
  const lines = [
    ...(responseAt === null ? [] : [{ y: responseAt, label: 'Half of the first score' }]),
    ...(remissionBelow === null ? [] : [{ y: remissionBelow, label: 'Remission below this' }]),
  ]
  return (
    <LineChart
      title={`${name} over time`}
      summary={last ? summaryOf(last.total, most, bandNames[last.band], baseline) : undefined}
      xLabel="Day"
      series={[{ key: kind, label: name, tone: 'lagoon', points: points.map(({ at, total }) => ({ x: at.getTime(), y: total })) }]}
      labels={points.map(({ at }) => ({ x: at.getTime(), label: sayDayAt(at, timeZone, 'year') }))}
      domain={[0, most]}
      bands={bands.map(({ band, from, to }) => ({ from, to: to + 1 > most ? most : to + 1, label: bandNames[band] }))}
      markers={doses.map(({ at, number, label: text }) => ({ x: at.getTime(), label: text, short: String(number) }))}
      lines={lines}
    />
  )
}

function summaryOf(total: number, most: number, band: string, baseline: number | null): string {
  const now = `Latest: ${total} of ${most}, ${band.toLowerCase()}.`
  if (baseline === null || baseline === total) return now
  return `${now} ${Math.abs(baseline - total)} points ${total < baseline ? 'lower' : 'higher'} than the first score of ${baseline}.`
}
