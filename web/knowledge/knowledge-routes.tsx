import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { frame } from '../route-frame.tsx'
import { articleSearch, knowledgeSearch } from './knowledge-search.ts'

/** The list of articles. */
export const knowledge = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge',
  validateSearch: knowledgeSearch,
  component: lazyRouteComponent(() => import('./KnowledgePage.tsx'), 'KnowledgePage'),
})

/** An article that is not written yet. */
export const newArticle = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge/new',
  component: lazyRouteComponent(() => import('./EditArticlePage.tsx'), 'NewArticlePage'),
})

/** An article as it is read. */
export const oneArticle = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge/$article',
  validateSearch: articleSearch,
  component: lazyRouteComponent(() => import('./ArticlePage.tsx'), 'ArticlePage'),
})

/** An article as it is written. */
export const editArticle = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge/$article/edit',
  component: lazyRouteComponent(() => import('./EditArticlePage.tsx'), 'EditArticlePage'),
})
