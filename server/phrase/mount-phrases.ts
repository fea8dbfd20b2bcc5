import type { FastifyInstance } from 'fastify'
import { changePhrase, deletePhrase, listPhrases, savePhrase, takePhrase } from '#contract/phrase/phrases.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { listPhrasesUse, takePhraseUse } from './list-phrases.ts'
import { changePhraseUse, deletePhraseUse, savePhraseUse } from './phrases.ts'

/** Sentences that are said often. */
export function mountPhrases(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listPhrases, (call) => listPhrasesUse(call, shell))
  mount(app, shell, savePhrase, (call) => savePhraseUse(call, shell))
  mount(app, shell, changePhrase, (call) => changePhraseUse(call, shell))
  mount(app, shell, deletePhrase, (call) => deletePhraseUse(call, shell))
  mount(app, shell, takePhrase, (call) => takePhraseUse(call, shell))
}
