import { init } from 'echarts/dist/echarts.esm.min.mjs'
import { type DocumentChart, printable } from './document.ts'

/** Told apart on paper and by who sees few colours: each is also lighter or darker than its neighbours. */
const colours = ['#0b4fb3', '#c2560c', '#0f766e', '#7e22ce']
const [ink, lines] = ['#333333', '#cccccc']
/** Points; of a chart with lying bars so many for each. */
const [width, height, forOneBar] = [720, 210, 18] as const

/** A chart as lines and letters for paper, in a type that whoever puts it there has. */
export function chartSvg({ places, series, lying }: DocumentChart, fontFamily: string): string {
  const high = lying ? Math.max(80, 24 + places.length * forOneBar) : height
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: high })
  const letters = { fontFamily, fontSize: 9, color: ink }
  const names = {
    ...{ type: 'category' as const, data: places.map(printable), inverse: lying },
    axisLabel: { ...letters, hideOverlap: true },
    ...{ axisLine: { lineStyle: { color: lines } }, axisTick: { show: false } },
  }
  const numbers = {
    ...{ type: 'value' as const, minInterval: 1, axisLabel: letters },
    ...(series.every((one) => one.share) ? { min: 0, max: 100 } : {}),
    splitLine: { lineStyle: { color: lines } },
  }
  chart.setOption({
    animation: false,
    textStyle: letters,
    grid: { left: 4, right: 16, top: series.length > 1 ? 24 : 8, bottom: 4 },
    ...(series.length > 1
      ? {
          legend: {
            top: 0,
            itemHeight: 9,
            textStyle: letters,
            data: series.map((one) => printable(one.name)),
          },
        }
      : {}),
    ...(lying ? { xAxis: numbers, yAxis: names } : { xAxis: names, yAxis: numbers }),
    series: series.map((one, at) => ({
      ...{ type: 'bar' as const, name: printable(one.name), data: [...one.values], barMaxWidth: 28 },
      ...(one.stack ? { stack: one.stack } : {}),
      itemStyle: { color: colours[at % colours.length] ?? ink },
    })),
  })
  // What it says of a pointer over it is for pages; a text in it cannot begin a tag.
  const svg = chart.renderToSVGString().replaceAll(/<style[^>]*>.*?<\/style>/gs, '')
  chart.dispose()
  return svg
}
