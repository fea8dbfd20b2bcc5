export { both, type Catalogue } from '#contract/both.ts'
