import { expect, test } from 'vitest'
import { chartSvg } from './chart-svg.ts'

const series = [{ name: '<script>', values: [3, null], share: false }]

test('a chart on paper has the names of what it shows as letters, whatever they are', () => {
  const two = [...series, { name: '投诉 & 查询', values: [1, 2], share: false }]
  const svg = chartSvg(
    { places: ['网络', '<image href="file:///etc/passwd"/>'], series: two, lying: false },
    'Chinese',
  )
  for (const said of ['网络', '&lt;script&gt;', '投诉 &amp; 查询', '&lt;image href='])
    expect(svg).toContain(said)
  expect(svg).not.toMatch(/<script|<image/)
})

test('a chart is higher when more bars lie in it, and has nothing in it that waits for a pointer', () => {
  const lying = (n: number) =>
    chartSvg({ places: Array.from({ length: n }, (_, at) => `${at}`), series, lying: true }, 'Chinese')
  const height = (svg: string) => Number(/height="(\d+)"/.exec(svg)?.[1])
  expect(lying(5)).not.toMatch(/hover|<style/)
  expect(height(lying(30))).toBeGreaterThan(height(lying(5)))
})
