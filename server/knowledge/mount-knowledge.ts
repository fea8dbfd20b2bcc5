import type { FastifyInstance } from 'fastify'
import {
  rewriteArticle,
  showArticle,
  showArticleVersion,
  stepArticle,
  writeArticle,
} from '#contract/knowledge/articles.ts'
import { searchArticles, suggestArticles } from '#contract/knowledge/finding.ts'
import { creditArticle, listCaseArticles } from '#contract/knowledge/uses.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { creditArticleUse, listCaseArticlesUse } from './credit-article.ts'
import { searchArticlesUse } from './search-articles.ts'
import { showArticleUse, showArticleVersionUse } from './show-article.ts'
import { stepArticleUse } from './step-article.ts'
import { suggestArticlesUse } from './suggest-articles.ts'
import { rewriteArticleUse, writeArticleUse } from './write-article.ts'

/** What is answered to questions. */
export function mountKnowledge(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, searchArticles, (call) => searchArticlesUse(call, shell))
  mount(app, shell, suggestArticles, (call) => suggestArticlesUse(call, shell))
  mount(app, shell, showArticle, (call) => showArticleUse(call, shell))
  mount(app, shell, showArticleVersion, (call) => showArticleVersionUse(call, shell))
  mount(app, shell, writeArticle, (call) => writeArticleUse(call, shell))
  mount(app, shell, rewriteArticle, (call) => rewriteArticleUse(call, shell))
  mount(app, shell, stepArticle, (call) => stepArticleUse(call, shell))
  mount(app, shell, creditArticle, (call) => creditArticleUse(call, shell))
  mount(app, shell, listCaseArticles, (call) => listCaseArticlesUse(call, shell))
}
