import { both } from '../both.ts'
import { resultWords } from '../case/result-words.ts'

/** What the values in the tables of a report are called in its files; kinds and channels as in a list of cases. */
export const reportValueWords = both(
  {
    tier: { 1: '窗口', 2: '地市', 3: '省', 4: '全国中心' },
    party: resultWords.zh.liableParty,
    promise: { firstReply: '首次回复', resolve: '处理时限' },
    satisfaction: resultWords.zh.satisfaction,
    outcome: resultWords.zh.outcome,
    reason: { ...resultWords.zh.overdueReason, notGiven: '未登记原因' },
  },
  {
    tier: { 1: 'Window', 2: 'City', 3: 'Province', 4: 'National' },
    party: resultWords.en.liableParty,
    promise: { firstReply: 'First reply', resolve: 'Resolution' },
    satisfaction: resultWords.en.satisfaction,
    outcome: resultWords.en.outcome,
    reason: { ...resultWords.en.overdueReason, notGiven: 'No reason given' },
  },
)
