import { both } from './both.ts'

/** Articles offered while somebody types or answers. */
export const suggestionWords = both(
  {
    title: '相关知识',
    found: '找到 {{n}} 条相关知识',
    nothingLike: '没有相近的知识',
    use: '用于答复',
    copy: '复制口径',
    copied: '已复制，可粘贴到答复中',
    notCopied: '浏览器不允许复制，请选取口径文字',
    answeredIt: '已解决问题',
    answeredTimes: '{{n}} 次已解决问题',
    thanked: '已记录',
    whole: '查看条目',
    usedHere: '本工单用过的知识',
    way: { used: '用于答复', answered: '已解决问题' },
  },
  {
    title: 'Knowledge',
    found: '{{n}} articles found',
    nothingLike: 'No article like this',
    use: 'Use in the answer',
    copy: 'Copy the answer',
    copied: 'Copied; paste it into the answer',
    notCopied: 'The browser does not let it be copied; select the text',
    answeredIt: 'This answered it',
    answeredTimes: 'answered {{n}} times',
    thanked: 'Noted',
    whole: 'Read the article',
    usedHere: 'Used in this case',
    way: { used: 'used', answered: 'answered' },
  },
)
