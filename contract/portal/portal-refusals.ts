import type { Words } from '../words.ts'

/** What the window at the website says no with, beside what every window does. */
export const portalRefusals = {
  portalClosed: {
    status: 404,
    zh: '网站自服务暂未开通这项服务，请拨打客服电话',
    en: 'This is not offered at the website; please call us',
  },
  portalSignInAgain: {
    status: 401,
    zh: '请用编号、电话后四位和验证码重新进入',
    en: 'Please enter again with number, end of the telephone and code',
  },
  portalNotSignedIn: {
    status: 401,
    zh: '请先登录',
    en: 'Please sign in first',
  },
  portalNotYours: {
    status: 404,
    zh: '您的投诉管理里没有这个编号',
    en: 'There is no case of yours with this number',
  },
  portalCodeFirst: {
    status: 403,
    zh: '请先用发给您的验证码进入，再进行这一步',
    en: 'Please enter with the code that is sent to you first',
  },
} as const satisfies Readonly<Record<string, Words>>
