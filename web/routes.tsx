import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router'
import { board, scorecard, wall } from './board/board-routes.tsx'
import { Failed, Waiting } from './frame/Odd.tsx'
import { intakeSearch } from './intake/intake-search.ts'
import { editArticle, knowledge, newArticle, oneArticle } from './knowledge/knowledge-routes.tsx'
import { directorySearch } from './network/directory-search.ts'
import { onePile, paper, pileReceipt } from './paper/paper-routes.tsx'
import { disclosureSearch } from './privacy/disclosure-search.ts'
import { asksForList, queueSearch } from './queue/queue-search.ts'
import { monthOfReports, oneReport, reports } from './report/report-routes.tsx'
import { frame, root } from './route-frame.tsx'
import { search } from './search/search-routes.tsx'
import { sendingSearch } from './sending/sending-search.ts'
import { signInSearch } from './session/session-search.ts'

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  // Links of when the list was the first page still lead to it.
  beforeLoad: ({ location: { search } }) => {
    if (asksForList(search)) throw redirect({ to: '/queue', search: queueSearch(search), replace: true })
  },
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
})

const queue = createRoute({
  getParentRoute: () => frame,
  path: '/queue',
  validateSearch: queueSearch,
  component: lazyRouteComponent(() => import('./queue/QueuePage.tsx'), 'QueuePage'),
})

const oneCase = createRoute({
  getParentRoute: () => frame,
  path: '/cases/$number',
  component: lazyRouteComponent(() => import('./case/CasePage.tsx'), 'CasePage'),
})

const intake = createRoute({
  getParentRoute: () => frame,
  path: '/intake',
  validateSearch: intakeSearch,
  component: lazyRouteComponent(() => import('./intake/IntakePage.tsx'), 'IntakePage'),
})

const mail = createRoute({
  getParentRoute: () => frame,
  path: '/mail',
  component: lazyRouteComponent(() => import('./mail/MailPage.tsx'), 'MailPage'),
})

const directory = createRoute({
  getParentRoute: () => frame,
  path: '/directory',
  validateSearch: directorySearch,
  component: lazyRouteComponent(() => import('./network/DirectoryPage.tsx'), 'DirectoryPage'),
})

const policy = createRoute({
  getParentRoute: () => frame,
  path: '/policy',
  component: lazyRouteComponent(() => import('./policy/PolicyPage.tsx'), 'PolicyPage'),
})

const network = createRoute({
  getParentRoute: () => frame,
  path: '/network',
  component: lazyRouteComponent(() => import('./network/NetworkPage.tsx'), 'NetworkPage'),
})

const audit = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
})

const disclosures = createRoute({
  getParentRoute: () => frame,
  path: '/disclosures',
  validateSearch: disclosureSearch,
  component: lazyRouteComponent(() => import('./privacy/DisclosuresPage.tsx'), 'DisclosuresPage'),
})

const persons = createRoute({
  getParentRoute: () => frame,
  path: '/persons',
  component: lazyRouteComponent(() => import('./privacy/PersonsPage.tsx'), 'PersonsPage'),
})

const sendings = createRoute({
  getParentRoute: () => frame,
  path: '/sendings',
  validateSearch: sendingSearch,
  component: lazyRouteComponent(() => import('./sending/SendingsPage.tsx'), 'SendingsPage'),
})

const account = createRoute({
  getParentRoute: () => frame,
  path: '/account',
  component: lazyRouteComponent(() => import('./session/AccountPage.tsx'), 'AccountPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./session/SignInPage.tsx'), 'SignInPage'),
})

const signOnReturn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/single-sign-on',
  component: lazyRouteComponent(() => import('./single-sign-on/SignOnReturnPage.tsx'), 'SignOnReturnPage'),
})

const firstRun = createRoute({
  getParentRoute: () => root,
  path: '/first-run',
  component: lazyRouteComponent(() => import('./session/FirstRunPage.tsx'), 'FirstRunPage'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./session/InvitationPage.tsx'), 'InvitationPage'),
})

const pages = [
  home,
  queue,
  oneCase,
  intake,
  mail,
  paper,
  onePile,
  pileReceipt,
  knowledge,
  newArticle,
  oneArticle,
  editArticle,
  board,
  scorecard,
  reports,
  monthOfReports,
  oneReport,
  search,
  directory,
  policy,
  network,
  disclosures,
  persons,
  audit,
  sendings,
  account,
] as const
const routeTree = root.addChildren([
  frame.addChildren(pages),
  wall,
  signIn,
  signOnReturn,
  firstRun,
  invitation,
])

/** The site map. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: Failed,
  defaultPendingComponent: Waiting,
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  scrollRestoration: true,
  // Values stay text: seventeen digits of a case number are more than a number can hold.
  parseSearch: parseSearchWith(String),
  stringifySearch: stringifySearchWith(String),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
