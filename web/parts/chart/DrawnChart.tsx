import { theme } from 'antd'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useDark } from '../../look.ts'
import { coloursOf, onPaper } from './chart-colours.ts'
import type { ChartData, Pressed } from './chart-data.ts'
import { optionOf } from './chart-option.ts'
import './chart.css'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export type ChartProps = {
  /** What it shows, for who does not see it; the numbers stand in a table beside it. */
  readonly label: string
  readonly data: ChartData
  readonly onPress?: (pressed: Pressed) => void
  /** Pixels of the letters; 12 where nothing is said. */
  readonly fontSize?: number
  /** The sheet of the page says how high it is. */
  readonly className?: string
}

/** A chart as lines and letters that stay sharp on any screen and on paper; it grows with its place. */
export function DrawnChart({ label, data, onPress, fontSize = 12, className }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(null)
  const { token } = theme.useToken()
  const colours = coloursOf(token, useDark())
  const drawing = { colours, moves: token.motion, fontFamily: token.fontFamily, fontSize }
  const draw = (isPrinted: boolean) => {
    const how = isPrinted ? { ...drawing, colours: onPaper, moves: false } : drawing
    chart.current?.setOption(optionOf(data, how), { notMerge: true })
  }
  const latest = useRef({ draw, onPress })
  latest.current = { draw, onPress }

  useEffect(() => {
    if (!place.current) return
    const made = init(place.current, null, { renderer: 'svg' })
    chart.current = made
    made.on('click', ({ dataIndex, seriesIndex }) => {
      if (dataIndex !== undefined && seriesIndex !== undefined)
        latest.current.onPress?.({ place: dataIndex, series: seriesIndex })
    })
    const sizes = new ResizeObserver(() => made.resize())
    sizes.observe(place.current)
    const paper = matchMedia('print')
    const turned = () => latest.current.draw(paper.matches)
    paper.addEventListener('change', turned)
    return () => {
      paper.removeEventListener('change', turned)
      sizes.disconnect()
      made.dispose()
    }
  }, [])
  useEffect(() => draw(matchMedia('print').matches))

  return (
    <div ref={place} role="img" aria-label={label} className={className ? `chart ${className}` : 'chart'} />
  )
}
