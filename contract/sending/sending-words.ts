import type { NoticeKind } from '#domain/notice/kinds.ts'
import type { SendingFailure, SendingLanguage } from '#domain/sending/sending.ts'

type Words = Readonly<Record<SendingLanguage, string>>

/** Why something did not go, in words. */
export const failureWords: Readonly<Record<SendingFailure, Words>> = {
  unreachable: { zh: '连不上对方服务器', en: 'the other server cannot be reached' },
  tooSlow: { zh: '对方服务器没有及时应答', en: 'the other server did not answer in time' },
  refusedForNow: { zh: '对方暂时不收', en: 'refused for the time being' },
  notSignedIn: { zh: '对方不认可本系统的账号或签名', en: 'our account or signature is not accepted' },
  senderRefused: { zh: '对方不接受发件地址', en: 'the address of the sender is not accepted' },
  recipientRefused: { zh: '没有这个收件人', en: 'there is no such recipient' },
  contentRefused: { zh: '对方拒收内容', en: 'the content is refused' },
  channelOff: { zh: '渠道未开通', en: 'the channel is switched off' },
  broken: { zh: '反复中断，没有发完', en: 'broken off again and again' },
  returned: { zh: '发出后被退回', en: 'came back after it had gone' },
  givenUp: { zh: '已由人放弃', en: 'given up by somebody' },
}

/** What staff are written of, by the kind of the notice. */
export const gatheredWords: Readonly<Record<NoticeKind, Words>> = {
  mentioned: { zh: '有人提到您', en: 'you were named' },
  assigned: { zh: '分派给您', en: 'given to you' },
  arrived: { zh: '到达本单位', en: 'arrived' },
  returned: { zh: '退回', en: 'returned' },
  atRisk: { zh: '临近时限', en: 'at risk' },
  overdue: { zh: '超时', en: 'overdue' },
  pressed: { zh: '催办或督办', en: 'pressed for' },
  help: { zh: '协办或留言', en: 'help or a message' },
  changed: { zh: '有变化', en: 'changed' },
  glass: { zh: '有人破窗查看', en: 'glass broken' },
  watched: { zh: '关注的工单有动态', en: 'news of a watched case' },
  contacts: { zh: '联络人须核实', en: 'contacts to be verified' },
}

/** What stands under the first lines when there are more. */
export const moreWords: Words = { zh: '另有 {more} 条', en: 'and {more} more' }
