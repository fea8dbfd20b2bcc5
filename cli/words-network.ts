import type { Words } from './language.ts'

const words = (zh: string, en: string): Words => ({ zh, en })

/** Words for the values of organisations and people. */
export const networkValueWords = {
  kind: {
    nationalCenter: words('全国运营中心', 'national centre'),
    provincialOperations: words('省运营部门', 'provincial operations'),
    branchBackOffice: words('地市后台部门', 'city back office'),
    serviceWindow: words('服务窗口', 'service window'),
    serviceProvider: words('SP', 'SP'),
    department: words('相关部门', 'department'),
    hotline10000: words('10000号热线', 'hotline 10000'),
    businessHall: words('营业厅', 'business hall'),
    accountManager: words('客户经理', 'account manager'),
    webSelfService: words('网站自服务', 'web self-service'),
    siteContact: words('网站客服电话或邮箱', 'site phone or mailbox'),
    spContact: words('SP热线与邮箱', 'SP hotline and mailbox'),
  },
  status: {
    active: words('在用', 'in service'),
    suspended: words('停用', 'suspended'),
    retired: words('已退出', 'retired'),
  },
  presence: {
    invited: words('受邀', 'invited'),
    active: words('在岗', 'active'),
    left: words('已离职', 'left'),
  },
  scope: {
    local: words('本地SP', 'local SP'),
    national: words('全国', 'national'),
    own: words('本人', 'oneself'),
    organisation: words('本单位', 'the organisation'),
  },
  department: {
    acceptance: words('受理部门', 'acceptance'),
    technicalSupport: words('技术支持部门', 'technical support'),
    businessManagement: words('业务管理部门', 'business management'),
    serviceManagement: words('服务管理部门', 'service management'),
    billing: words('帐务部门', 'billing'),
  },
  roles: {
    agent: words('坐席', 'agent'),
    handler: words('处理人', 'handler'),
    supervisor: words('督办', 'supervisor'),
    unitHead: words('单位负责人', 'unit head'),
    spStaff: words('SP人员', 'SP staff'),
    policyEditor: words('策略维护', 'policy editor'),
    administrator: words('管理员', 'administrator'),
    auditor: words('审计', 'auditor'),
  },
  scopes: {
    'cases:read': words('查看工单', 'read cases'),
    'cases:write': words('登记和办理工单', 'take in and move cases'),
    'network:read': words('查看组织和联络表', 'read organisations and contacts'),
    'network:write': words('登记联络人', 'write contacts'),
    'policy:read': words('查看时限策略', 'read the policy'),
    'reports:read': words('查看月报', 'read reports'),
    'reports:write': words('生成和报送月报', 'draw up and submit reports'),
    'knowledge:read': words('查找知识', 'find articles'),
    'calls:write': words('告知电话（电话系统）', 'tell of telephone calls'),
    'audit:read': words('查看披露记录', 'read the record of disclosures'),
  },
} as const satisfies Record<string, Readonly<Record<string, Words>>>

/** Words on tables of organisations, people and contacts. */
export const networkWords = {
  id: words('编号', 'id'),
  name: words('名称', 'name'),
  kind: words('类型', 'kind'),
  parent: words('上级', 'reports to'),
  place: words('省 / 市', 'place'),
  status: words('状态', 'service'),
  billingJoined: words('计费互联', 'billing joined'),
  login: words('用户名', 'login'),
  person: words('姓名', 'name'),
  memberships: words('单位与角色', 'organisations and roles'),
  count: words('共 {n} 个', '{n} in all'),
  actingFor: words('代表 {name}（{id}）：{roles}', 'acting for {name} ({id}): {roles}'),
  actingForNobody: words('没有代表任何单位', 'acting for no organisation'),
  alsoIn: words('还可代表 {name}（{id}）：{roles}', 'may also act for {name} ({id}): {roles}'),
  signedOut: words('已退出登录', 'signed out'),
  invitation: words(
    '请本人打开服务器地址加上：{link}（72小时内有效，只显示这一次）',
    'The person opens the address of the server followed by {link} (good for 72 hours, shown this once)',
  ),
} as const satisfies Record<string, Words>
