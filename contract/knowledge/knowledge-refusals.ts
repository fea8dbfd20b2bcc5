import type { Words } from '../words.ts'

/** Why articles are not written, approved or taken down. */
export const knowledgeRefusals = {
  articleNotNow: {
    status: 409,
    zh: '知识条目当前状态不能这样做，请看最新情况',
    en: 'The article is not where this can be done; look at it again',
  },
  articleNotYours: {
    status: 403,
    zh: '本省的知识由本省编写、省运营部门审批；全国的由全国中心',
    en: 'A province writes and approves its own articles; those of the nation are the centre’s',
  },
  articleOwnVersion: {
    status: 403,
    zh: '本人参与编写的版本须由他人审批',
    en: 'Whoever wrote in a version does not approve it',
  },
  articleChanged: {
    status: 409,
    zh: '别人刚刚改动了这份草稿，请看最新内容',
    en: 'Somebody else has just written in this draft; look at it again',
  },
} as const satisfies Readonly<Record<string, Words>>
