import type { Words } from './language.ts'

/** What is said when a command line cannot be understood, or the server does not answer. */
export const wordsOfUsage = {
  unknownCommand: { zh: '没有命令 {name}', en: 'There is no command {name}' },
  unknownCommandNear: {
    zh: '没有命令 {name}；是不是 {near}？',
    en: 'There is no command {name}; did you mean {near}?',
  },
  unknownOption: { zh: '{command} 没有选项 --{name}', en: '{command} has no option --{name}' },
  unknownOptionNear: {
    zh: '{command} 没有选项 --{name}；是不是 --{near}？',
    en: '{command} has no option --{name}; did you mean --{near}?',
  },
  missingValue: { zh: '选项 --{name} 缺少值', en: 'The option --{name} needs a value' },
  missingPositional: { zh: '{command} 缺少 {name}', en: '{command} needs {name}' },
  missingOptions: { zh: '{command} 缺少 {names}', en: '{command} needs {names}' },
  tooMany: { zh: '{command} 不需要“{text}”', en: '{command} has no use for "{text}"' },
  notAChoice: {
    zh: '--{option} 不能是“{text}”；可选 {choices}',
    en: '--{option} cannot be "{text}"; choose from {choices}',
  },
  notAChoiceNear: {
    zh: '--{option} 不能是“{text}”；是不是 {near}？可选 {choices}',
    en: '--{option} cannot be "{text}"; did you mean {near}? Choose from {choices}',
  },
  notANumber: { zh: '--{option} 应为数字，不能是“{text}”', en: '--{option} wants a number, not "{text}"' },
  notYesOrNo: {
    zh: '--{option} 应为 true 或 false，不能是“{text}”',
    en: '--{option} wants true or false, not "{text}"',
  },
  notATime: {
    zh: '--{option} 应为时间，例如 "2026-11-24 18:00" 或带时区的 2026-11-24T18:00:00+08:00，不能是“{text}”',
    en: '--{option} wants a time such as "2026-11-24 18:00", or 2026-11-24T18:00:00+08:00 with its offset, not "{text}"',
  },
  notJson: { zh: '--{option} 应为 JSON，不能是“{text}”', en: '--{option} wants JSON, not "{text}"' },
  notAnObject: { zh: '--json 应为一个 JSON 对象', en: '--json wants one JSON object' },
  noFile: { zh: '读不到文件 {file}', en: 'The file {file} cannot be read' },
  noPassword: {
    zh: '没有密码：请在终端输入，或设置 BEICHEN_PASSWORD，或从标准输入给出',
    en: 'There is no password: type it at a terminal, set BEICHEN_PASSWORD, or give it on standard input',
  },
  noPasswordForOther: {
    zh: '没有密码：请用 --password，或在终端输入，或从标准输入给出',
    en: 'There is no password: use --password, type it at a terminal, or give it on standard input',
  },
  noCode: {
    zh: '没有验证码：请在终端输入，或设置 BEICHEN_CODE，或从标准输入给出',
    en: 'There is no code: type it at a terminal, set BEICHEN_CODE, or give it on standard input',
  },
  wrongRequestId: {
    zh: '--request-id 应为8至100位字母、数字或 _ . : -',
    en: '--request-id wants 8 to 100 letters, digits or _ . : -',
  },
  wrongLanguage: { zh: '--lang 应为 zh 或 en', en: '--lang is zh or en' },
  wrongOutput: { zh: '--output 应为 text 或 json', en: '--output is text or json' },
  wrongServer: {
    zh: '服务器地址“{text}”不正确，例如 http://127.0.0.1:8686',
    en: '"{text}" is no server address; it looks like http://127.0.0.1:8686',
  },
  wrongZone: {
    zh: 'BEICHEN_ZONE 的值“{text}”不是时区',
    en: 'BEICHEN_ZONE is "{text}", which is no time zone',
  },
  noSuchPart: { zh: '答复中没有 {text}', en: 'The answer has no {text}' },
  moreHelp: { zh: '用法：beichen help {command}', en: 'Usage: beichen help {command}' },
} as const satisfies Record<string, Words>

/** What is said when there is no proper answer. */
export const wordsOfServer = {
  unreachable: {
    zh: '连接不上服务器 {server}（{why}）',
    en: 'The server {server} cannot be reached ({why})',
  },
  noAnswer: {
    zh: '服务器 {server} 没有给出说明（HTTP {status}）',
    en: 'The server {server} gave no explanation (HTTP {status})',
  },
  notBeichen: {
    zh: '{server} 的答复不是北辰的（HTTP {status}），请检查地址',
    en: 'What {server} answered is not of Beichen (HTTP {status}); check the address',
  },
  repeat: {
    zh: '不知是否已生效；加 --request-id {id} 重试，不会做两遍',
    en: 'It is not known whether it took effect; repeat it with --request-id {id} and it is not done twice',
  },
  code: { zh: '错误代码 {code}', en: 'code {code}' },
  about: { zh: '相关：{about}', en: 'concerns {about}' },
  signInFirst: { zh: '请先登录：beichen sign-in 用户名', en: 'Sign in first: beichen sign-in LOGIN' },
  passwordPrompt: { zh: '{login} 的密码：', en: 'Password of {login}: ' },
  currentPrompt: { zh: '现在的密码：', en: 'Your present password: ' },
  newPasswordPrompt: { zh: '新密码：', en: 'New password: ' },
  codePrompt: { zh: '动态验证码或恢复码：', en: 'One-time code or recovery code: ' },
  proveFirst: {
    zh: '请先再次验证身份：beichen prove，然后重试',
    en: 'Prove who you are first, then try again: beichen prove',
  },
  enrolFirst: {
    zh: '请先设置动态验证码：beichen begin-factor，再 beichen confirm-factor --code 验证码',
    en: 'Set up one-time codes first: beichen begin-factor, then beichen confirm-factor --code CODE',
  },
  notKept: {
    zh: '已登录，但登录信息存不进 {file}（{why}）',
    en: 'Signed in, but the session cannot be kept in {file} ({why})',
  },
} as const satisfies Record<string, Words>
