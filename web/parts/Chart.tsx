import { later } from './later.tsx'

export type { ChartData, Pressed, Series } from './chart/chart-data.ts'

/** A chart; what draws it is large and comes when the first one is shown. */
export const Chart = later(async () => (await import('./chart/DrawnChart.tsx')).DrawnChart)
