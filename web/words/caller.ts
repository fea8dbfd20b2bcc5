import { both } from './both.ts'

/** Who calls, what is open of theirs, and how a call becomes a reminder. */
export const callerWords = both(
  {
    who: '来访用户',
    noAccount: '未登记账号',
    openCases: '在办 {{n}} 张',
    endedCases: '已结 {{n}} 张',
    masked: '部分内容已脱敏',
    closed: '查找过于频繁，请稍后再按联系方式查找；按账号查找不受影响',
    besides: '该用户的在办工单',
    besidesHint: '输入联系方式或账号后，在这里显示该用户的在办工单。',
    none: '没有在办工单',
    probable: '可能是同一件事',
    asReminder: '同一件事请转为催办，不必另立新单。已填的描述会一并带上。',
    toRemind: '转为催办',
    reminded: '已转为催办',
    remindedHint: '没有另立新单；工单 {{number}} 的处理单位已收到催办。',
    wordsTaken: '带上的内容',
    noWords: '没有填写描述',
    notRemindedHint: '催办没有记上，已填的内容都还在',
    backToForm: '返回，另行登记',
  },
  {
    who: 'Who calls',
    noAccount: 'No account on record',
    openCases: '{{n}} open',
    endedCases: '{{n}} ended',
    masked: 'Partly masked',
    closed: 'Too many look-ups by contact; try again later. Looking up by account still works',
    besides: 'Open cases of this customer',
    besidesHint: 'Type a contact or an account to see the customer’s open cases here.',
    none: 'No open cases',
    probable: 'Probably the same matter',
    asReminder: 'For the same matter, send a reminder instead of a new case. What you typed goes with it.',
    toRemind: 'Send a reminder',
    reminded: 'Reminder sent',
    remindedHint: 'No new case was made; whoever works on case {{number}} has the reminder.',
    wordsTaken: 'Sent with it',
    noWords: 'No description was typed',
    notRemindedHint: 'The reminder was not recorded; what you typed is still here',
    backToForm: 'Back, register it anyway',
  },
)

/** The draft of the intake. */
export const intakeDraftWords = both(
  {
    restored: '已恢复 {{at}} 的草稿',
    discard: '丢弃',
    saved: '草稿 {{at}} 已保存',
    unsaved: '草稿暂未存到服务器，内容还在本页',
    elsewhere: '另一窗口在 {{at}} 改过草稿，本页暂停保存',
    takeOther: '改用那一份',
    keepThis: '保留本页的',
    auto: '草稿自动保存，换一台电脑也能接着填',
  },
  {
    restored: 'Draft from {{at}} restored',
    discard: 'Discard',
    saved: 'Draft saved at {{at}}',
    unsaved: 'The draft is not on the server yet; it is still on this page',
    elsewhere: 'Another window changed the draft at {{at}}; this page has stopped saving',
    takeOther: 'Use that one',
    keepThis: 'Keep this one',
    auto: 'The draft is saved by itself, and is there on any machine',
  },
)
