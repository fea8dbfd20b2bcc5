import type { GlobalToken } from 'antd'
import type { Series } from './chart-data.ts'

/** The colours of a drawing: ink, what lies behind, and a colour for each series. */
export type ChartColours = {
  readonly ink: string
  readonly quietInk: string
  readonly lines: string
  readonly behind: string
  readonly tones: Readonly<Record<NonNullable<Series['tone']>, string>>
  readonly others: readonly string[]
}

/** Told apart by people who see few colours as well: each is also lighter or darker than its neighbours. */
const othersByDay = ['#0b4fb3', '#c2560c', '#0f766e', '#7e22ce', '#8a6d00', '#9d174d', '#3f6212']
const othersByNight = ['#7db4ff', '#ffb26b', '#5eead4', '#d8b4fe', '#f5d90a', '#f9a8d4', '#bef264']

/** The colours that go with the look of the page. */
export function coloursOf(token: GlobalToken, isDark: boolean): ChartColours {
  return {
    ink: token.colorText,
    quietInk: token.colorTextSecondary,
    lines: token.colorBorderSecondary,
    behind: token.colorBgContainer,
    tones: {
      good: token.colorSuccess,
      bad: token.colorError,
      warning: token.colorWarning,
      quiet: token.colorTextTertiary,
    },
    others: isDark ? othersByNight : othersByDay,
  }
}

/** What is printed is printed on white, whatever the page looks like. */
export const onPaper: ChartColours = {
  ink: '#000000',
  quietInk: '#333333',
  lines: '#cccccc',
  behind: '#ffffff',
  tones: { good: '#237804', bad: '#cf1322', warning: '#925600', quiet: '#5b6472' },
  others: othersByDay,
}
