/** Why the database was not brought to the newest form, with a sentence in both languages. */
export type MigrationRefusal = {
  readonly code: 'badMigrationFile' | 'migrationChanged' | 'migrationOutOfOrder' | 'migrationFailed'
  readonly file: string
  readonly zh: string
  readonly en: string
  /** The error of the database, when that is the reason. */
  readonly cause?: unknown
}

/** The refusal of a file that no runner should run; `why` completes the sentence. */
export function badMigrationFile(file: string, why: string): MigrationRefusal {
  return {
    code: 'badMigrationFile',
    file,
    zh: `迁移文件 ${file} 不可用：${why}。`,
    en: `The migration ${file} cannot be used: ${why}.`,
  }
}

/** The refusal when an applied file is no longer what it was. */
export function migrationChanged(file: string): MigrationRefusal {
  return {
    code: 'migrationChanged',
    file,
    zh: `迁移 ${file} 已在此数据库执行过，但文件内容或名称后来被改动。请还原该文件，把改动写进新的迁移。`,
    en:
      `The migration ${file} was applied to this database, and its content or name was changed afterwards. ` +
      'Restore the file and put the change into a new migration.',
  }
}

/** The refusal when a file would come after one that is applied already, though its number is lower. */
export function migrationOutOfOrder(file: string, newest: number): MigrationRefusal {
  return {
    code: 'migrationOutOfOrder',
    file,
    zh: `迁移 ${file} 的编号小于已执行的 ${newest}。请给它一个更大的编号。`,
    en: `The number of the migration ${file} is lower than ${newest}, which is applied already. Give it a higher one.`,
  }
}

/** The refusal when a statement failed; nothing of its file remains in the database. */
export function migrationFailed(file: string, line: number, cause: Error): MigrationRefusal {
  return {
    code: 'migrationFailed',
    file,
    cause,
    zh: `迁移 ${file} 第 ${line} 行开始的语句失败：${cause.message}。该文件的改动已全部撤销。`,
    en: `The statement at line ${line} of the migration ${file} failed: ${cause.message}. Nothing of the file was kept.`,
  }
}
