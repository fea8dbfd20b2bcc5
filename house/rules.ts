import type { Rule } from './rule.ts'
import { arrows } from './rules/arrows.ts'
import { exports } from './rules/exports.ts'
import { hardShell } from './rules/hard-shell.ts'
import { lockfile } from './rules/lockfile.ts'
import { logs } from './rules/logs.ts'
import { looseEnds } from './rules/loose-ends.ts'
import { migrations } from './rules/migrations.ts'
import { names } from './rules/names.ts'
import { packages } from './rules/packages.ts'
import { purity } from './rules/purity.ts'
import { size } from './rules/size.ts'
import { sql } from './rules/sql.ts'
import { status } from './rules/status.ts'
import { words } from './rules/words.ts'

/** The rules of the house, in the order in which a newcomer would ask. */
export const rules: readonly Rule[] = [
  ...arrows,
  ...purity,
  ...status,
  ...names,
  ...size,
  ...exports,
  ...looseEnds,
  ...words,
  ...packages,
  ...lockfile,
  ...migrations,
  ...sql,
  ...hardShell,
  ...logs,
]
