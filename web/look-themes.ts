import { type ThemeConfig, theme } from 'antd'

const fontFamily = `system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei',
  'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif`

const shape = { fontFamily, borderRadius: 6, lineHeight: 1.6, wireframe: false }

/** Colours darker than Ant Design's own where those miss the contrast of WCAG 2.2 AA. */
export const light: ThemeConfig = {
  token: {
    ...shape,
    colorPrimary: '#0b4fb3',
    colorLink: '#0b4fb3',
    colorLinkHover: '#01348c',
    colorInfo: '#0b4fb3',
    colorError: '#cf1322',
    colorErrorHover: '#b01020',
    // The edge of what one types into; WCAG 2.2 asks for three to one.
    colorBorder: '#858d9b',
    colorWarning: '#925600',
    colorSuccess: '#237804',
    colorTextSecondary: '#4b5563',
    colorTextDescription: '#566070',
    colorTextPlaceholder: '#687182',
    colorTextTertiary: '#5b6472',
    colorBgLayout: '#f3f5f9',
    colorPrimaryBg: '#e8f0fd',
    colorInfoBg: '#e8f0fd',
    colorSuccessBg: '#eff8ea',
    colorSuccessBorder: '#a5d48f',
    colorErrorBg: '#fff1f0',
    colorErrorBorder: '#f3a6a1',
    colorWarningBg: '#fff8e6',
    colorWarningBorder: '#f0c36d',
  },
  components: { Layout: { siderBg: '#ffffff', headerBg: '#ffffff' } },
}

/** The same at night. */
export const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...shape,
    colorPrimary: '#7db4ff',
    colorPrimaryBg: '#17263c',
    colorPrimaryActive: '#6d9cdc',
    colorLink: '#7db0f7',
    colorLinkHover: '#a9c9f5',
    colorLinkActive: '#6d99d5',
    colorInfo: '#7db4ff',
    colorError: '#ff7875',
    colorErrorActive: '#dc6966',
    colorBorder: '#747b86',
    colorWarning: '#e8b339',
    colorSuccess: '#73d13d',
    colorTextSecondary: '#b4bcc8',
    colorTextDescription: '#a5aebb',
    colorTextPlaceholder: '#929baa',
    colorTextTertiary: '#a0a9b6',
    colorBgLayout: '#101318',
  },
  components: {
    Layout: { siderBg: '#171b21', headerBg: '#171b21' },
    Button: { primaryColor: '#0b1220', dangerColor: '#0b1220' },
  },
}

/** Nothing but black on white, with the colours that carry a meaning as dark as they go. */
export const lightContrast: ThemeConfig = {
  token: {
    ...light.token,
    ...inkOf('#000000', '#ffffff'),
    colorPrimary: '#00308f',
    colorLink: '#00308f',
    colorLinkHover: '#001f69',
    colorErrorHover: '#750004',
    colorInfo: '#00308f',
    colorError: '#9b0000',
    colorWarning: '#663c00',
    colorSuccess: '#0a4a00',
    colorPrimaryBg: '#dfe9ff',
    colorFillTertiary: '#ececec',
  },
  components: { Layout: { siderBg: '#ffffff', headerBg: '#ffffff' } },
}

/** White on black. */
export const darkContrast: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...dark.token,
    ...inkOf('#ffffff', '#000000'),
    colorPrimary: '#ffd800',
    colorPrimaryBg: '#2e2700',
    colorPrimaryActive: '#dcbb03',
    colorLink: '#ffe45c',
    colorLinkHover: '#fff3b0',
    colorLinkActive: '#ffe45c',
    colorErrorActive: '#ffb3b3',
    colorInfo: '#8ec5ff',
    colorError: '#ff9c9c',
    colorWarning: '#ffd166',
    colorSuccess: '#95f26a',
    colorFillTertiary: '#2b2b2b',
  },
  components: {
    Layout: { siderBg: '#000000', headerBg: '#000000' },
    Button: { primaryColor: '#000000', dangerColor: '#000000' },
  },
}

/** All text and all edges in one colour, every ground in the other. */
function inkOf(ink: string, ground: string) {
  return {
    colorText: ink,
    colorTextBase: ink,
    colorTextHeading: ink,
    colorTextSecondary: ink,
    colorTextDescription: ink,
    colorTextPlaceholder: ink,
    colorTextTertiary: ink,
    colorBorder: ink,
    colorBorderSecondary: ink,
    colorSplit: ink,
    colorBgBase: ground,
    colorBgLayout: ground,
    colorBgContainer: ground,
    colorBgElevated: ground,
    colorInfoBg: ground,
    colorSuccessBg: ground,
    colorErrorBg: ground,
    colorWarningBg: ground,
  }
}
