import type { Words } from '../words.ts'

/** Why somebody does not enter through the provider of single sign-on. */
export const signOnRefusals = {
  signOnOff: { status: 404, zh: '没有配置单点登录', en: 'There is no single sign-on here' },
  signOnAway: {
    status: 502,
    zh: '单点登录暂时不可用，请用密码登录或稍后再试',
    en: 'Single sign-on is away; use your password, or try again later',
  },
  signOnFailed: {
    status: 403,
    zh: '单点登录没有成功，请重新开始',
    en: 'Single sign-on did not succeed; begin again',
  },
  notLinked: {
    status: 403,
    zh: '这个单点登录账号还没有连接到本系统的人员；请用密码登录后在“账户与安全”中连接，或请管理员登记',
    en: 'Nobody here is linked with this account; sign in by password and link it under "Account and security", or ask an administrator',
  },
  signOnTaken: {
    status: 409,
    zh: '这个单点登录账号已连接到其他人员',
    en: 'This account of single sign-on is linked with somebody else',
  },
} as const satisfies Readonly<Record<string, Words>>
