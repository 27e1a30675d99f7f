export type ChartTone = 'lagoon' | 'journey' | 'preparation' | 'integration' | 'muted'

export type ChartSeries = { key: string; label: string; tone: ChartTone; points: readonly { x: number; y: number }[] }

/** An upright line and its words; the short ones are said where the others would run into each other. */
export type ChartMarker = { x: number; label: string; short?: string | undefined }

export type LineChartData = {
  series: readonly ChartSeries[]
  /** Every x that has a point, with its words: rows of the table, words of the tooltip. */
  labels: readonly { x: number; label: string }[]
  /** Where the axis is labelled; all of `labels` unless told. */
  ticks?: readonly number[] | undefined
  domain?: readonly [number, number] | undefined
  /** Backgrounds from low to high: severity. */
  bands?: readonly { from: number; to: number; label: string }[] | undefined
  /** Upright lines: a dose, a change. */
  markers?: readonly ChartMarker[] | undefined
  /** Level lines: a goal, a limit. */
  lines?: readonly { y: number; label: string }[] | undefined
  height?: number | undefined
}

export const chartInk: Record<ChartTone, string> = {
  lagoon: 'var(--lagoon)',
  journey: 'var(--journey)',
  preparation: 'var(--preparation)',
  integration: 'var(--integration)',
  muted: 'var(--muted)',
}

/** Series are told apart by their dashes too. */
export const chartDashes = ['', '6 4', '2 4', '10 4 2 4', '1 3']
