import { type ThemeConfig, theme } from 'antd'
import { useSyncExternalStore } from 'react'

const kept = 'beichen.look'
const watchers = new Set<() => void>()
const wished = matchMedia('(prefers-color-scheme: dark)')

const fontFamily = `system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei',
  'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif`

/** Nothing moves for people who asked their machine for that. */
const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches
const shape = { motion, fontFamily, borderRadius: 6, lineHeight: 1.6, wireframe: false }

/** Colours darker than Ant Design's own where those miss the contrast of WCAG 2.2 AA. */
const light: ThemeConfig = {
  token: {
    ...shape,
    colorPrimary: '#0b4fb3',
    colorLink: '#0b4fb3',
    colorInfo: '#0b4fb3',
    colorError: '#cf1322',
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

const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...shape,
    colorPrimary: '#7db4ff',
    colorPrimaryBg: '#17263c',
    colorLink: '#7db0f7',
    colorInfo: '#7db4ff',
    colorError: '#ff7875',
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
    Button: { primaryColor: '#0b1220' },
  },
}

/** Whether the page is dark: as chosen, or as the machine wishes. */
export function useDark(): boolean {
  return useSyncExternalStore(watch, isDark)
}

/** The theme of Ant Design for light or dark. */
export function themeFor(isDarkNow: boolean): ThemeConfig {
  return isDarkNow ? dark : light
}

/** Chooses light or dark and remembers it. */
export function chooseDark(chosen: boolean): void {
  localStorage.setItem(kept, chosen ? 'dark' : 'light')
  for (const one of watchers) one()
}

function isDark(): boolean {
  const chosen = localStorage.getItem(kept)
  return chosen === null ? wished.matches : chosen === 'dark'
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  wished.addEventListener('change', watcher)
  return () => {
    watchers.delete(watcher)
    wished.removeEventListener('change', watcher)
  }
}
