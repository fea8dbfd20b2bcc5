/** Command lines worth showing, where the options alone do not say enough. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  submit: [
    "submit --channel hotline10000 --window W-HN-CS-10000 --customer.account ad07310001 --customer.province 湖南 --customer.city 长沙 --description '多收了10元' --classification.kind complaint --classification.category feeSp --classification.sp SP-1",
  ],
  list: ['list --queue followed --breached yes', 'list --limit 1 --only rows.0.number'],
  'export-cases': ['export-cases --queue all --kind complaint > cases.csv'],
  deliver: [
    'deliver 26112343000000012 --via phone --customer-confirmed --refund 10 --liable-party sp',
    'deliver 26112343000000046 --query-mode instant --charges \'{"sp":"SP-1","serviceName":"彩铃","amount":5}\'',
  ],
  'verify-receipt': ['verify-receipt --json @receipt.json'],
  'call-attempt': ["call-attempt 26112343000000012 --no-answered --note '占线'"],
  hold: [
    "hold 26112343000000012 --reason awaitCustomerAppointment --until '2026-11-25 18:00' --consent '电话中同意'",
  ],
  'sign-in': ['sign-in agent1 --server https://beichen.example.cn'],
  'first-run': ['first-run --link LINK --login admin --name 管理员 --provinces 湖南 --provinces 广东'],
  'invite-person': [
    'invite-person --login agent1 --name 张三 --memberships.0.organisation W-HN-CS-10000 --memberships.0.roles agent',
  ],
  'make-key': [
    "make-key --organisation SP-1 --name 对账程序 --roles spStaff --scopes cases:read --expires-at '2027-06-30 00:00'",
  ],
  'add-organisation': [
    'add-organisation --id SP-1 --kind serviceProvider --name 湘音 --sp.scope local --sp.code 901234 --province 湖南 --province-code 43 --status active --no-billing-interconnected',
  ],
  'publish-policy': [
    'policy --only content > policy.json',
    'publish-policy --json @policy.json --pass-on-minutes 45',
  ],
  'write-calendars': [
    'calendars --output json > calendars.json',
    'write-calendars --json @calendars.json --opening-hours.hall.holiday []',
  ],
  'write-directory': [
    'write-directory SP-1 --primary.name 李 --primary.role 客服 --primary.phone 0731-1 --primary.mobile 138 --primary.email a@b.cn --backup \'{"name":"","role":"","phone":"","mobile":"","email":""}\' --duty-hours 9-18 --escalation \'\'',
  ],
}
