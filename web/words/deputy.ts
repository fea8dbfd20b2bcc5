import { both } from './both.ts'

/** Words about standing in for somebody absent. */
export const deputyWords = both(
  {
    title: '代理人 · {{organisation}}',
    name: '指定代理人',
    named: '已指定代理人',
    means: '缺席期间，代理人可以用缺席人在本单位的办理角色处理工单；管理、审计和策略角色不随之转移。',
    nobody: '没有代理',
    absent: '缺席人',
    deputy: '代理人',
    deputyHint: '本单位或其上下级单位的同事',
    organisation: '单位',
    startsAt: '开始',
    endsAt: '结束',
    now: '代理中',
    toCome: '未开始',
    end: '结束',
    standsInFor: '代理{{names}}',
  },
  {
    title: 'Standing in · {{organisation}}',
    name: 'Name a deputy',
    named: 'Deputy named',
    means:
      'While somebody is away the deputy has their roles here that work on cases; roles that govern, audit or edit rules do not pass.',
    nobody: 'Nobody stands in for anybody',
    absent: 'Absent',
    deputy: 'Deputy',
    deputyHint: 'A colleague here, above or below',
    organisation: 'Organisation',
    startsAt: 'From',
    endsAt: 'Until',
    now: 'Now',
    toCome: 'To come',
    end: 'End',
    standsInFor: 'for {{names}}',
  },
)
