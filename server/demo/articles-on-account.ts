import type { DemoArticle } from './article.ts'

/** What is asked about becoming a user, signing in, ordering and giving up a service. */
export const articlesOnAccount: readonly DemoArticle[] = [
  {
    ...{ by: 'N-CN', topic: 'account', audience: 'public', days: 120 },
    categories: ['consultation'],
    title: '宽带账号和互联星空账号是什么关系',
    answer:
      '您家的宽带账号可以直接登录互联星空，不必另外注册；也可以单独注册一个互联星空账号使用。从互联星空消费的费用与宽带费一起出账。',
    details:
      '## 办理要点\n\n- 用户报的账号带有“@”和归属地后缀的，按后缀判断归属省。\n- 账号没有“@”的，多为全国中心的卡用户，由全国中心处理。\n- 不要请用户在电话里报出密码。',
  },
  {
    ...{ by: 'N-CN', topic: 'account', audience: 'public', days: 95 },
    categories: ['consultation', 'feeNoSp'],
    title: '没有电信宽带怎样使用互联星空，互联星空卡怎样充值',
    answer:
      '网吧、单位以及其他运营商的宽带用户，可以购买互联星空卡，或在营业厅填写《互联星空业务申请表》单独开户。充值时刮开卡面密码，登录后进入“我的星空”按提示输入。',
    details:
      '## 充值没有到账\n\n1. 请用户提供卡号（不要密码）、充值时间和页面提示。\n2. 先查充值记录；已成功而余额未变的，按“费用纠纷(不涉及SP)”登记。',
  },
  {
    ...{ by: 'N-CN', topic: 'account', audience: 'public', days: 60 },
    categories: ['general'],
    title: '登录时反复跳回登录页，或收不到找回密码的邮件',
    answer:
      '请先清除浏览器缓存后重新登录；仍不能登录的，我们为您登记，由技术人员核查认证平台的记录后回复您。找回密码的邮件请同时查看垃圾邮件夹。',
    details:
      '## 登记时写明\n\n- 账号、发生时间、浏览器和页面提示的原文或错误码\n- 换过几台电脑、是否都一样\n\n同一时段多人反映的，先查是否已有主单。',
  },
  {
    ...{
      by: 'N-CN',
      topic: 'ordering',
      audience: 'public',
      days: 150,
      rewritten: '（月底最后一天也是如此）',
    },
    categories: ['consultation', 'feeSp', 'feeNoSp'],
    title: '包月服务退订后，当月还收费吗',
    answer:
      '退订后从下一个计费月起不再收费，当月已经生效的包月费不退；退订当月内仍可继续使用。退订是否成功，可在“我的星空”的已订购列表中查看。',
    details:
      '## 用户称已退订仍被扣费\n\n1. 查订购和退订记录，注意是在互联星空退订还是在SP网站退订。\n2. 在SP网站退订而互联星空没有收到退订消息的，按“费用纠纷(涉及SP)”登记，写明SP和金额。',
  },
  {
    ...{ by: 'N-CN', topic: 'ordering', audience: 'partner', days: 40 },
    categories: ['feeSp', 'general'],
    title: '点播看到一半中断，重新进入又扣了一次费',
    answer:
      '很抱歉给您带来不便。请告诉我们节目名称、两次扣费的时间和金额，我们请服务提供商核对播放记录，属重复扣费的予以退还。',
    details: '## 请SP核对\n\n- 两次授权的时间和结果\n- 第一次播放是否完成、为何中断\n- 页面是否有二次确认',
  },
]
