import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { ChartColours } from './chart-colours.ts'
import type { ChartData, Series } from './chart-data.ts'

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>

export type Drawn = {
  readonly colours: ChartColours
  readonly moves: boolean
  readonly fontFamily: string
  /** Pixels of the letters. */
  readonly fontSize: number
}

/** How ECharts draws the data. The tip is drawn, not written as markup: the content policy lets no markup through. */
export function optionOf(
  { places, series, lying = false }: ChartData,
  { colours, moves, fontFamily, fontSize }: Drawn,
): ChartOption {
  const names = {
    type: 'category' as const,
    data: [...places],
    inverse: lying,
    axisLabel: { color: colours.quietInk, fontSize, hideOverlap: true },
    axisLine: { lineStyle: { color: colours.lines } },
    axisTick: { show: false },
  }
  const counts = axis(colours, fontSize, {})
  const shares = axis(colours, fontSize, { min: 0, max: 100, axisLabel: '{value} %' })
  const hasShares = series.some(({ share }) => share)
  const numbers = hasShares
    ? [counts, { ...shares, ...(series.every(({ share }) => share) ? {} : { splitLine: { show: false } }) }]
    : [counts]
  return {
    animation: moves,
    textStyle: { fontFamily, fontSize, color: colours.ink },
    grid: { left: 8, right: 16, top: series.length > 1 ? 36 : 12, bottom: 8 },
    ...(series.length > 1 ? { legend: { top: 0, textStyle: { color: colours.ink, fontSize } } } : {}),
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colours.behind,
      borderColor: colours.lines,
      textStyle: { color: colours.ink, fontSize },
      axisPointer: { type: 'shadow' },
    },
    ...(lying ? { xAxis: numbers, yAxis: names } : { xAxis: names, yAxis: numbers }),
    series: series.map((one, at) => drawn(one, at, colours, lying)),
  }
}

function axis(colours: ChartColours, fontSize: number, { axisLabel, ...ends }: AxisWishes) {
  return {
    type: 'value' as const,
    minInterval: 1,
    ...ends,
    axisLabel: { color: colours.quietInk, fontSize, ...(axisLabel ? { formatter: axisLabel } : {}) },
    splitLine: { lineStyle: { color: colours.lines } },
  }
}

type AxisWishes = { readonly min?: number; readonly max?: number; readonly axisLabel?: string }

function drawn(one: Series, at: number, colours: ChartColours, lying: boolean) {
  const color = one.tone
    ? colours.tones[one.tone]
    : (colours.others[at % colours.others.length] ?? colours.ink)
  const base = {
    name: one.name,
    data: [...one.values],
    itemStyle: { color },
    ...(one.share ? (lying ? { xAxisIndex: 1 } : { yAxisIndex: 1 }) : {}),
    ...(one.stack ? { stack: one.stack } : {}),
  }
  return one.as === 'bar'
    ? { ...base, type: 'bar' as const, barMaxWidth: 36 }
    : { ...base, type: 'line' as const, symbol: 'circle', symbolSize: 6, lineStyle: { width: 2, color } }
}
