import type { DemoArticle } from './article.ts'

/** What is asked when something does not work. */
export const articlesOnNetwork: readonly DemoArticle[] = [
  {
    ...{ by: 'N-CN', topic: 'technical', audience: 'public', days: 100 },
    categories: ['network'],
    title: '宽带拨号提示错误代码691怎么办',
    answer:
      '错误691表示账号或密码没有通过验证。请先核对账号和密码，注意大小写；确认没有欠费，也没有在别处登录。仍不能上网的，我们为您报修。',
    details:
      '## 核查顺序\n\n1. 账号状态：是否欠费停机、是否已销户\n2. 是否在别处登录未下线\n3. 同一小区是否有多人报障：有的并入主单',
  },
  {
    ...{ by: 'N-CN', topic: 'technical', audience: 'public', days: 65 },
    categories: ['network', 'general'],
    title: '看影视时卡顿、频繁缓冲怎么办',
    answer:
      '请先关闭其他下载，换一个节目或时段试看，并测一下网速。只有个别节目卡顿的，告诉我们节目名称；所有节目都卡的，我们为您检查线路。',
    details:
      '## 判断\n\n- 所有网站都慢：按“网络故障”登记，写明时段和测速结果\n- 只有某一家SP的节目卡：可能是内容分发节点或SP的问题，写明SP和节目',
  },
  {
    ...{ by: 'N-CN', topic: 'technical', audience: 'internal', days: 15 },
    categories: ['network'],
    title: '拨号成功但打不开网页，只能用聊天软件',
    answer: '这多半是域名解析的问题。请把电脑的DNS设为自动获取后重新拨号；仍不行的，我们为您报修。',
    details: '## 登记时写明\n\n能否打开以IP地址访问的页面、是否全家设备都一样、开始的时间。',
  },
  {
    ...{ by: 'P-HN', topic: 'technical', audience: 'internal', days: 5, upTo: 'proposed' },
    categories: ['network'],
    title: '雷雨后调制解调器指示灯不亮',
    answer: '请先拔下电源和电话线，待雷雨过后再插好重试；指示灯仍不亮的，我们安排人员上门检查。',
    details: '## 安全\n\n雷雨时不要请用户触碰室外接线盒。终端设备损坏不属于线路障碍，向用户说明。',
  },
  {
    ...{ by: 'P-HN', topic: 'technical', audience: 'internal', days: 2, upTo: 'draft' },
    categories: ['network'],
    title: '农村线杆倒伏、整村断网怎样登记',
    answer: '我们已知道您所在村的线路中断，正在抢修，恢复后再与您联系。',
    details: '## 要点\n\n建主单，村里其他用户的报障作为子单；登记时选“农村”，法定修复时限与城镇不同。',
  },
]
