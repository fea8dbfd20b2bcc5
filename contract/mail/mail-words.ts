/** What is written into cases about mail, for the people of the operator; cases are kept in Chinese. */
export const mailTexts = {
  onlyFiles: '（邮件没有正文，见附件）',
  filesRefused: (count: number) =>
    `邮件所带附件中有 ${count} 个未收入（类型不允许、过大或数量已满），如有需要请向用户索取。`,
} as const
