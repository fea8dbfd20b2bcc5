import type { MacroForm } from '#contract/macro/macros.ts'
import type { PhraseForm } from '#contract/phrase/phrases.ts'
import type { ViewScope } from '#domain/queue/saving.ts'

type At = { readonly by: string; readonly role: 'supervisor' | 'agent'; readonly scope: ViewScope }

const centre: At = { by: 'N-CN', role: 'supervisor', scope: 'national' }
const atWindow: At = { by: 'W-HN-CS-10000', role: 'agent', scope: 'own' }

/** Sentences of the demonstration, and for whom they are kept. */
export const demoPhrases: readonly (At & PhraseForm)[] = [
  {
    ...centre,
    name: '致歉与时限',
    content: '{用户姓名}您好，给您带来不便深表歉意。您反映的问题（{工单号}）我们将在{承诺时限}前答复您。',
    promisesMoney: false,
  },
  {
    ...centre,
    name: '退费到账',
    content: '{用户姓名}您好，经核实将为您退费{退费金额}元，退至您的话费账户。',
    promisesMoney: true,
  },
  {
    ...atWindow,
    name: '补充资料',
    content: '{用户姓名}您好，为尽快核实，请补充订购时间和扣费短信截图。',
    promisesMoney: false,
  },
]

/** Macros of the demonstration. */
export const demoMacros: readonly (At & MacroForm)[] = [
  {
    ...centre,
    name: '请用户补充资料并挂起',
    steps: [
      { move: 'reply', words: '{用户姓名}您好，为尽快核实（{工单号}），请补充订购时间和扣费短信截图。' },
      { move: 'note', words: '已请用户补充资料，等待回复。' },
      { move: 'hold', reason: 'awaitCustomerInfo' },
    ],
    promisesMoney: false,
  },
  {
    ...centre,
    name: '答复结果并结单',
    steps: [
      { move: 'deliver', words: '{用户姓名}您好，您反映的问题（{工单号}）已处理完成，感谢您的谅解。' },
      { move: 'close' },
    ],
    promisesMoney: false,
  },
  {
    ...atWindow,
    name: '恢复办理并告知',
    steps: [{ move: 'resume' }, { move: 'reply', words: '{用户姓名}您好，资料已收到，我们正在办理。' }],
    promisesMoney: false,
  },
]
