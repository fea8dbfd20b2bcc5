import type { Words } from './language.ts'
import { paperValueWords } from './words-paper.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the options of presence, the home page and notifications are called. */
export const deskFieldWords: Readonly<Record<string, Words>> = {
  page: words('本机的一个页面，8至40个字符', 'a page of your own, 8 to 40 characters'),
  doing: words('查看、输入或离开', 'viewing, typing or left'),
  typing: words('正在输入什么', 'what is being typed'),
  notice: words('一条通知的编号', 'a notice, by its id'),
  'up-to': words('直到哪一条通知（编号）', 'up to which notice, by its id'),
  listed: words('列入通知列表', 'in the list'),
  browser: words('在浏览器外提醒', 'outside of the page'),
  sound: words('提示音', 'with a sound'),
  quiet: words('免打扰时段（JSON）', 'quiet hours, as JSON'),
  steps: words('快捷处理的各步（JSON）', 'the steps of a macro, as JSON'),
  words: words('各步要说的话（JSON）', 'the words of each step, as JSON'),
  kinds: words('各类通知的设置（JSON）', 'the wish for each kind, as JSON'),
}

/** What their values are called. */
export const deskValueWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  ...paperValueWords,
  doing: {
    viewing: words('正在查看', 'looking'),
    typing: words('正在输入', 'typing'),
    left: words('已离开', 'left'),
  },
  typing: {
    reply: words('给用户的回复', 'a reply to the customer'),
    partner: words('给协作单位的话', 'words to the level or SP'),
    note: words('内部备注', 'an internal note'),
    call: words('通话记录', 'a call record'),
    move: words('办理动作', 'a move'),
  },
}
