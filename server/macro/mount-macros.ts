import type { FastifyInstance } from 'fastify'
import {
  changeMacro,
  deleteMacro,
  listMacros,
  previewMacro,
  saveMacro,
  takeMacro,
} from '#contract/macro/macros.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { changeMacroUse, deleteMacroUse, saveMacroUse } from './keep-macro.ts'
import { listMacrosUse } from './list-macros.ts'
import { previewMacroUse } from './preview-macro.ts'
import { takeMacroUse } from './take-macro.ts'

/** Moves that are made together often. */
export function mountMacros(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listMacros, (call) => listMacrosUse(call, shell))
  mount(app, shell, saveMacro, (call) => saveMacroUse(call, shell))
  mount(app, shell, changeMacro, (call) => changeMacroUse(call, shell))
  mount(app, shell, deleteMacro, (call) => deleteMacroUse(call, shell))
  mount(app, shell, previewMacro, (call) => previewMacroUse(call, shell))
  mount(app, shell, takeMacro, (call) => takeMacroUse(call, shell))
}
