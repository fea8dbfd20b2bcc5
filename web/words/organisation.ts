import { both } from './both.ts'

export const roleWords = both(
  {
    agent: '坐席',
    handler: '处理人',
    supervisor: '督办',
    unitHead: '单位负责人',
    spStaff: 'SP人员',
    policyEditor: '策略维护',
    administrator: '管理员',
    auditor: '审计',
  },
  {
    agent: 'Agent',
    handler: 'Handler',
    supervisor: 'Supervisor',
    unitHead: 'Unit head',
    spStaff: 'SP staff',
    policyEditor: 'Policy editor',
    administrator: 'Administrator',
    auditor: 'Auditor',
  },
)

export const organisationWords = both(
  {
    kind: {
      nationalCenter: '全国运营中心',
      provincialOperations: '省运营部门',
      branchBackOffice: '地市后台部门',
      serviceWindow: '服务窗口',
      serviceProvider: 'SP',
      department: '相关部门',
    },
    windowKind: {
      hotline10000: '10000号热线',
      businessHall: '营业厅',
      accountManager: '客户经理',
      webSelfService: '网站自服务',
      siteContact: '网站客服电话或邮箱',
      spContact: 'SP热线与邮箱',
    },
    department: {
      acceptance: '受理部门',
      technicalSupport: '技术支持部门',
      businessManagement: '业务管理部门',
      serviceManagement: '服务管理部门',
      billing: '帐务部门',
    },
    status: { active: '在用', suspended: '停用', retired: '已退出' },
    scope: { local: '本地SP', national: '全国SP' },
  },
  {
    kind: {
      nationalCenter: 'National centre',
      provincialOperations: 'Provincial operations',
      branchBackOffice: 'City back office',
      serviceWindow: 'Service window',
      serviceProvider: 'SP',
      department: 'Department',
    },
    windowKind: {
      hotline10000: 'Hotline 10000',
      businessHall: 'Business hall',
      accountManager: 'Account manager',
      webSelfService: 'Web self-service',
      siteContact: 'Site phone or mailbox',
      spContact: 'SP hotline and mailbox',
    },
    department: {
      acceptance: 'Acceptance',
      technicalSupport: 'Technical support',
      businessManagement: 'Business management',
      serviceManagement: 'Service management',
      billing: 'Billing',
    },
    status: { active: 'In service', suspended: 'Suspended', retired: 'Retired' },
    scope: { local: 'Local SP', national: 'National SP' },
  },
)
