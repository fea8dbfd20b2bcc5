import { both } from './both.ts'

/** What an SP was told and has said elsewhere: read where cases are worked on, and comes with those pages. */
export const spSaidWords = both(
  {
    tellFirst: 'SP在电话或来信中答复的，由您代为登记',
    name: 'SP的答复人',
    role: '职务',
    reached: '拨打的号码',
    saidAt: '答复的时刻',
    saidAtHint: '时限按这个时刻判定，晚登记会在记录中看得见',
    talked: '已告知SP的人',
    notTalked: '无人接听',
    toldAt: '通话时刻',
    delivery: '转SP的送达',
    waiting: '等待送达',
    unsettled: '没有送到，请另行联系',
  },
  {
    tellFirst: 'What the SP answered by telephone or letter, entered by you',
    name: 'Who answered at the SP',
    role: 'Role',
    reached: 'Number called',
    saidAt: 'When it was said',
    saidAtHint: 'The clock is judged by this; entering it late can be seen',
    talked: 'Somebody at the SP was told',
    notTalked: 'No answer',
    toldAt: 'When you called',
    delivery: 'Delivery to the SP',
    waiting: 'On its way',
    unsettled: 'Not reached; see to it',
  },
)
