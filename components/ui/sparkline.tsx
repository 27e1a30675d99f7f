type SparklineProps = {
  /** In words: "PHQ-9 from 18 to 7 over six cycles". */
  label: string
  values: readonly number[]
  min?: number | undefined
  max?: number | undefined
}

const WIDTH = 96
const HEIGHT = 24
const EDGE = 3

/** A line without axes, as high as a line of text. */
export function Sparkline({ label, values, min = Math.min(...values), max = Math.max(...values) }: SparklineProps) {
  const across = (index: number) => EDGE + (index / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE)
  const down = (value: number) => HEIGHT - EDGE - ((value - min) / Math.max(1e-9, max - min)) * (HEIGHT - 2 * EDGE)
  const last = values.at(-1)
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="inline-block h-6 w-24 align-middle text-lagoon">
      <polyline
        points={values.map((value, index) => `${across(index)},${down(value)}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {last !== undefined && <circle cx={across(values.length - 1)} cy={down(last)} r="2.5" fill="currentColor" />}
    </svg>
  )
}
