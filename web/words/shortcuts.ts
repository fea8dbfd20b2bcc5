import { both } from './both.ts'

/** What each shortcut does, by its id. */
export const shortcutWords = both(
  {
    sheet: '查看全部快捷键',
    goQueue: '转到工单队列',
    goReports: '转到分析报告',
    goDirectory: '转到联络表',
    goPolicy: '转到时限策略',
    goNetwork: '转到组织与人员',
    goDisclosures: '转到披露记录',
    goAudit: '转到审计',
    goAccount: '转到账户与安全',
    intake: '登记新工单',
    palette: '搜索或执行命令',
    toggleLook: '切换浅色与深色',
    'look-system': '外观：跟随系统',
    'look-light': '外观：浅色',
    'look-dark': '外观：深色',
    'look-contrast': '外观：高对比度',
    speak: '切换为英文界面',
    signOut: '退出登录',
  },
  {
    sheet: 'Show all shortcuts',
    goQueue: 'Go to the work queue',
    goReports: 'Go to the reports',
    goDirectory: 'Go to the directory',
    goPolicy: 'Go to the policy',
    goNetwork: 'Go to the network and people',
    goDisclosures: 'Go to the disclosures',
    goAudit: 'Go to the audit',
    goAccount: 'Go to account and security',
    intake: 'Register a new case',
    palette: 'Search or command',
    toggleLook: 'Switch between light and dark',
    'look-system': 'Look: as the machine',
    'look-light': 'Look: light',
    'look-dark': 'Look: dark',
    'look-contrast': 'Look: high contrast',
    speak: 'Switch to Chinese',
    signOut: 'Sign out',
  },
)

/** The sheet of shortcuts, and the switch. */
export const keyboardWords = both(
  {
    title: '键盘快捷键',
    search: '搜索快捷键',
    does: '作用',
    keys: '按键',
    noneFound: '没有这样的快捷键',
    on: '启用键盘快捷键',
    hint: '在输入框中不起作用。按 ? 查看当前页面的全部快捷键。只对本浏览器有效。',
  },
  {
    title: 'Keyboard shortcuts',
    search: 'Search shortcuts',
    does: 'Does',
    keys: 'Keys',
    noneFound: 'There is no such shortcut',
    on: 'Use keyboard shortcuts',
    hint: 'They never act while you type. Press ? for all shortcuts of a page. For this browser only.',
  },
)
