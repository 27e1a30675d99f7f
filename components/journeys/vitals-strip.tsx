import { LineChart } from '@/components/ui/line-chart'
import { sayClock } from '@/lib/messages/say-time'
import type { ConsoleFacts } from './types'
import { say } from './words'

const lines = [
  { key: 'systolic', tone: 'lagoon', word: 'stripSystolic' },
  { key: 'diastolic', tone: 'muted', word: 'stripDiastolic' },
  { key: 'heartRate', tone: 'integration', word: 'stripPulse' },
  { key: 'spo2', tone: 'preparation', word: 'stripOxygen' },
] as const

/** Pressure, pulse and oxygen over the minutes, against what asks for the prescriber, with the dose marked. Nothing before the second reading. */
export function VitalsStrip({ journey }: { readonly journey: ConsoleFacts }) {
  const { vitals, doseAt, limits, readings, timeZone } = journey
  if (vitals.length < 2) return null
  const due = readings.find(({ takenAt }) => takenAt === null)
  return (
    <LineChart
      title={say('stripTitle')}
      summary={due ? say('stripDue', { time: sayClock(due.dueAt, timeZone) }) : undefined}
      xLabel={say('stripTime')}
      height={240}
      series={lines.map(({ key, tone, word }) => ({
        key,
        tone,
        label: say(word),
        points: vitals.flatMap((reading) => (reading[key] === null ? [] : [{ x: reading.takenAt.getTime(), y: reading[key] }])),
      }))}
      labels={vitals.map(({ takenAt }) => ({ x: takenAt.getTime(), label: sayClock(takenAt, timeZone) }))}
      domain={[40, 200]}
      lines={[
        { y: limits.systolic, label: say('stripUpperLimit') },
        { y: limits.spo2Low, label: say('stripOxygenLimit') },
      ]}
      markers={doseAt ? [{ x: doseAt.getTime(), label: say('stripDose') }] : []}
    />
  )
}
