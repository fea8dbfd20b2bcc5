import { both } from './both.ts'

/** What administrators read where it is kept how SPs are reached: it comes with that page. */
export const spWayWords = both(
  {
    hint: '转给SP的工单按这里的方式送达。门户之外的答复，只认这里登记的地址和证书。',
    sp: 'SP',
    addresses: '邮件地址',
    addressesHint: '转派发往第一个地址；只有列出的地址可以用邮件答复',
    phones: '电话',
    phonesHint: '按拨打的先后',
    certificates: '签名证书（PEM）',
    certificatesHint: '有S/MIME证书时填写：邮件须由它签名；没有时须有发件域名的DKIM签名',
    contacts: '地址与号码',
    signed: '有证书',
    change: '变更',
    saved: '已保存',
    save: '保存',
    none: '没有SP',
  },
  {
    hint: 'Cases go to SPs this way. What comes in outside the portal counts only from the addresses and certificates kept here.',
    sp: 'SP',
    addresses: 'Mail addresses',
    addressesHint: 'Cases go to the first; only these may answer by mail',
    phones: 'Telephone numbers',
    phonesHint: 'In the order in which they are called',
    certificates: 'Signing certificates (PEM)',
    certificatesHint:
      'With an S/MIME certificate here mail must be signed with it; without, by the DKIM of its domain',
    contacts: 'Addresses and numbers',
    signed: 'certificate',
    change: 'Change',
    saved: 'Saved',
    save: 'Save',
    none: 'No SP',
  },
)
