import { describe, expect, it } from 'vitest'
import { onPaper } from './chart-colours.ts'
import { optionOf } from './chart-option.ts'

const how = { colours: onPaper, moves: false, fontFamily: 'serif', fontSize: 12 }
const places = ['Monday', 'Tuesday']

describe('a chart', () => {
  it('draws every number at its place, and nothing where there is none', () => {
    const option = optionOf({ places, series: [{ name: 'in', as: 'bar', values: [3, null] }] }, how)
    expect(option.series).toMatchObject([{ type: 'bar', name: 'in', data: [3, null] }])
    expect(option.xAxis).toMatchObject({ type: 'category', data: places })
  })

  it('lays its bars when names are long, the first name on top', () => {
    const option = optionOf({ places, lying: true, series: [{ name: 'in', as: 'bar', values: [3, 4] }] }, how)
    expect(option.yAxis).toMatchObject({ type: 'category', inverse: true })
  })

  it('draws shares from 0 to 100 against an axis of their own', () => {
    const series = [
      { name: 'in', as: 'bar', values: [3, 4] },
      { name: 'kept', as: 'line', values: [90, 100], share: true },
    ] as const
    const option = optionOf({ places, series }, how)
    expect(option.yAxis).toMatchObject([{}, { min: 0, max: 100 }])
    expect(option.series).toMatchObject([{}, { yAxisIndex: 1 }])
  })

  it('gives what means something its colour and all others colours that differ', () => {
    const series = [
      { name: 'broken', as: 'bar', values: [1, 1], tone: 'bad' },
      { name: 'a', as: 'bar', values: [1, 1] },
      { name: 'b', as: 'bar', values: [1, 1] },
    ] as const
    const colours = (optionOf({ places, series }, how).series as { itemStyle: { color: string } }[]).map(
      ({ itemStyle }) => itemStyle.color,
    )
    expect(colours[0]).toBe(onPaper.tones.bad)
    expect(new Set(colours).size).toBe(3)
  })

  it('writes its tip as a drawing and never as markup', () => {
    const { tooltip } = optionOf({ places, series: [] }, how)
    expect(tooltip).toMatchObject({ renderMode: 'richText' })
  })
})
