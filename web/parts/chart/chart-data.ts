/** One line of numbers of a chart: a value for each place along it, null where there is none. */
export type Series = {
  readonly name: string
  readonly as: 'bar' | 'line'
  readonly values: readonly (number | null)[]
  /** Series of one stack stand on each other. */
  readonly stack?: string
  /** A share is drawn against an axis of its own, from 0 to 100 %. */
  readonly share?: boolean
  /** What it means, where it means something; otherwise it gets a colour of its own. */
  readonly tone?: 'good' | 'bad' | 'warning' | 'quiet'
}

/** What is drawn: names along one axis and a number of each series for every name. */
export type ChartData = {
  readonly places: readonly string[]
  readonly series: readonly Series[]
  /** Bars that lie, for names that are long. */
  readonly lying?: boolean
}

/** What was pressed: the place along the axis and the series. */
export type Pressed = { readonly place: number; readonly series: number }
