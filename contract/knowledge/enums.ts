import Type from 'typebox'
import { audiences, type Standing, topicGroups } from '#domain/knowledge/article.ts'
import { type ArticleStep, articleSteps } from '#domain/knowledge/steps.ts'
import { orNull } from '../fields.ts'

/** The same lists as the domain has them, for pages to offer. */
export const topicNames = topicGroups
export const audienceNames = audiences
export const stepNames = Object.keys(articleSteps) as readonly ArticleStep[]
export const standingNames = [
  'draft',
  'proposed',
  'published',
  'outdated',
  'takenDown',
] as const satisfies readonly Standing[]

export const topic = Type.Enum([...topicGroups])
export const audience = Type.Enum([...audiences])
export const standing = Type.Enum([...standingNames])
export const articleStep = Type.Enum([...stepNames])
export const articleId = Type.String({ format: 'uuid' })
/** The name of the province that an article holds for; null: the nation. */
export const reach = orNull(Type.String())
