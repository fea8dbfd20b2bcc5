import { type ThemeConfig, theme } from 'antd'
import { describe, expect, test } from 'vitest'
import { dark, darkContrast, light, lightContrast } from './look-themes.ts'
import { contrast } from './testing/contrast.ts'

type Tokens = Readonly<Record<string, unknown>>

const grounds = ['colorBgContainer', 'colorBgElevated', 'colorBgLayout'] as const
const texts = [
  ...['colorText', 'colorTextHeading', 'colorTextSecondary', 'colorTextDescription', 'colorTextTertiary'],
  ...['colorTextPlaceholder', 'colorTextLabel', 'colorIcon', 'colorIconHover'],
  ...['colorLink', 'colorLinkHover', 'colorLinkActive', 'colorPrimary', 'colorPrimaryHover'],
  ...['colorPrimaryActive', 'colorError', 'colorErrorHover', 'colorErrorActive', 'colorWarning'],
  ...['colorSuccess', 'colorInfo'],
] as const
/** Letters on a tinted ground: of a chosen row, a tag, an alert. */
const tinted = [
  ...[['colorText', 'colorPrimaryBg'] as const, ['colorPrimary', 'colorPrimaryBg'] as const],
  ...['Error', 'Warning', 'Success', 'Info'].flatMap((kind) => [
    ['colorText', `color${kind}Bg`] as const,
    [`color${kind}`, `color${kind}Bg`] as const,
  ]),
  ['colorText', 'colorFillTertiary'] as const,
]
const edges = ['colorBorder', 'colorPrimary', 'colorError', 'colorWarning'] as const
const all = { light, dark, lightContrast, darkContrast }
const enough = { light: 4.5, dark: 4.5, lightContrast: 7, darkContrast: 7 }

describe.each(Object.keys(all) as (keyof typeof all)[])('in the theme %s', (name) => {
  const tokens = theme.getDesignToken(all[name]) as unknown as Tokens

  test('letters stand out from every ground', () => {
    const pairs = texts.flatMap((text) => grounds.map((ground) => [text, ground] as const))
    expect(tooFaint(tokens, [...pairs, ...tinted], enough[name])).toEqual([])
  })

  test('the words of a button stand out from it, also under the hand', () => {
    const buttons = buttonColours(all[name])
    expect(tooFaint({ ...tokens, ...buttons }, buttonPairs, enough[name])).toEqual([])
  })

  test('where one types and where one is can be seen by the edge', () => {
    const pairs = edges.flatMap((edge) => grounds.map((ground) => [edge, ground] as const))
    expect(tooFaint(tokens, pairs, name.endsWith('Contrast') ? 4.5 : 3)).toEqual([])
  })
})

test('how far two colours are apart is measured as WCAG says', () => {
  expect(contrast('#000', '#ffffff', '#fff')).toBe(21)
  expect(contrast('#777777', '#ffffff', '#fff')).toBeCloseTo(4.48, 2)
  // What shines through counts as it is seen.
  expect(contrast('rgba(0,0,0,0.5)', '#ffffff', '#fff')).toBeCloseTo(3.95, 1)
})

const buttonPairs = [
  ...['colorPrimary', 'colorPrimaryHover', 'colorPrimaryActive'].map(
    (ground) => ['onPrimary', ground] as const,
  ),
  ...['colorError', 'colorErrorHover', 'colorErrorActive'].map((ground) => ['onDanger', ground] as const),
]

function buttonColours({ components }: ThemeConfig): Tokens {
  const { primaryColor = '#ffffff', dangerColor = '#ffffff' } = components?.Button ?? {}
  return { onPrimary: primaryColor, onDanger: dangerColor }
}

function tooFaint(tokens: Tokens, pairs: readonly (readonly [string, string])[], least: number): string[] {
  return pairs.flatMap(([ink, ground]) => {
    const far = contrast(String(tokens[ink]), String(tokens[ground]), String(tokens.colorBgContainer))
    return far >= least ? [] : [`${ink} on ${ground}: ${far.toFixed(2)}`]
  })
}
