import type { ActName } from '#domain/audit/act.ts'

/** The name of every act in both languages. */
export const actWords: Readonly<Record<ActName, { readonly zh: string; readonly en: string }>> = {
  rulesSeeded: { zh: '载入初始规则', en: 'First rules loaded' },
  firstRunDone: { zh: '完成首次设置', en: 'First run done' },
  demonstrationFilled: { zh: '生成演示数据', en: 'Demonstration filled' },
  organisationAdded: { zh: '新增单位', en: 'Organisation added' },
  organisationChanged: { zh: '变更单位', en: 'Organisation changed' },
  personAdded: { zh: '新增人员', en: 'Person added' },
  policyPublished: { zh: '发布时限策略', en: 'Policy published' },
  calendarsChanged: { zh: '变更营业时间', en: 'Calendars changed' },
  directoryWritten: { zh: '登记联络人', en: 'Directory written' },
  moveRefused: { zh: '动作被拒绝', en: 'Move refused' },
  reportDrafted: { zh: '生成报告', en: 'Report drawn up' },
  reportSubmitted: { zh: '报送报告', en: 'Report submitted' },
  signedIn: { zh: '登录', en: 'Signed in' },
  signInClosed: { zh: '登录被暂时关闭', en: 'Sign-in closed for a while' },
  passwordChanged: { zh: '修改密码', en: 'Password changed' },
  secondFactorAdded: { zh: '设置动态验证码', en: 'One-time codes set up' },
  secondFactorRemoved: { zh: '取消动态验证码', en: 'One-time codes removed' },
  secondFactorReset: { zh: '清除他人动态验证码', en: 'Codes of somebody cleared' },
  recoveryCodesRenewed: { zh: '更换恢复码', en: 'Recovery codes renewed' },
  sessionsEnded: { zh: '结束会话', en: 'Sessions ended' },
  glassBroken: { zh: '破窗查看工单', en: 'Case opened by breaking the glass' },
}
