/** Why the embedded PostgreSQL cannot be started, with a sentence in both languages for the operator. */
export type LaunchRefusal = {
  readonly code:
    | 'dataInUse'
    | 'otherMajor'
    | 'binariesUnusable'
    | 'noUnprivilegedUser'
    | 'dataNotReachable'
    | 'passwordLost'
    | 'initdbFailed'
    | 'serverFailed'
  readonly zh: string
  readonly en: string
  /** The process in the way, when there is one. */
  readonly pid?: number
}

/** The refusal when another process works in the data directory; `since` is when it took it, when that is known. */
export function dataInUse(directory: string, pid: number, since: string | null): LaunchRefusal {
  const [sinceEn, sinceZh] = since === null ? ['', ''] : [`, since ${since}`, `，始于 ${since}`]
  return {
    code: 'dataInUse',
    pid,
    zh: `数据目录 ${directory} 正由另一个北辰服务使用（进程号 ${pid}${sinceZh}）。请先停止该服务，或用 BEICHEN_DATA 指定另一个目录。`,
    en:
      `The data directory ${directory} is in use by another Beichen server (process ${pid}${sinceEn}). ` +
      'Stop that server first, or name another directory in BEICHEN_DATA.',
  }
}

/** The refusal when the directory holds a cluster of another major version; it names the way to move. */
export function otherMajor(directory: string, found: string, wanted: string): LaunchRefusal {
  return {
    code: 'otherMajor',
    zh:
      `数据目录 ${directory} 中是 PostgreSQL ${found} 的数据，而当前程序是 ${wanted}。升级方法：用 PG_BIN_DIR 指向 ${found} 的程序启动，` +
      `执行 beichen backup；再去掉 PG_BIN_DIR，用 BEICHEN_DATA 指定一个新目录，执行 beichen restore。`,
    en:
      `The data directory ${directory} holds a PostgreSQL ${found} cluster, but the server program is ${wanted}. To move: ` +
      `start with PG_BIN_DIR naming the programs of ${found} and run "beichen backup"; then, without PG_BIN_DIR ` +
      'and with a new directory in BEICHEN_DATA, run "beichen restore".',
  }
}

/** The refusal when the programs are missing or do not run; `detail` is what they said. */
export function binariesUnusable(detail: string): LaunchRefusal {
  return {
    code: 'binariesUnusable',
    zh: `无法运行 PostgreSQL 程序：${detail}。请重新执行 npm ci，或用 PG_BIN_DIR 指定系统中的 PostgreSQL，或用 DATABASE_URL 指定数据库。`,
    en:
      `The PostgreSQL programs cannot be run: ${detail}. Run "npm ci" again, name a system PostgreSQL in PG_BIN_DIR, ` +
      'or name a database in DATABASE_URL.',
  }
}

/** The refusal when we are root and find no way to be anybody else, as PostgreSQL demands. */
export function noUnprivilegedUser(): LaunchRefusal {
  return {
    code: 'noUnprivilegedUser',
    zh: 'PostgreSQL 不能以 root 运行，而这里既不能用用户命名空间，也没有 postgres 或 nobody 用户。请以普通用户启动，或用 DATABASE_URL 指定数据库。',
    en:
      'PostgreSQL does not run as root, and here are neither user namespaces nor a user "postgres" or "nobody". ' +
      'Start as an ordinary user, or name a database in DATABASE_URL.',
  }
}

/** The refusal when the user that PostgreSQL runs as cannot enter the data directory. */
export function dataNotReachable(directory: string, user: string): LaunchRefusal {
  return {
    code: 'dataNotReachable',
    zh: `PostgreSQL 以用户 ${user} 运行，但该用户无法进入数据目录 ${directory}。请用 BEICHEN_DATA 指定例如 /var/lib/beichen 的目录。`,
    en:
      `PostgreSQL runs as the user ${user}, who cannot enter the data directory ${directory}. ` +
      'Name a directory such as /var/lib/beichen in BEICHEN_DATA.',
  }
}

/** The refusal when there is a cluster but the file with its password is gone. */
export function passwordLost(file: string): LaunchRefusal {
  return {
    code: 'passwordLost',
    zh: `数据库已存在，但密码文件 ${file} 不见了。请从备份中取回该文件。`,
    en: `There is a database, but the file with its password, ${file}, is gone. Bring it back from a backup.`,
  }
}

/** The refusal when initdb failed; `said` is its output. */
export function initdbFailed(said: string): LaunchRefusal {
  return {
    code: 'initdbFailed',
    zh: `无法建立数据库目录（initdb）：\n${said}`,
    en: `The database directory could not be made (initdb):\n${said}`,
  }
}

/** The refusal when postgres did not come up; `log` is the end of its log. */
export function serverFailed(log: string): LaunchRefusal {
  return {
    code: 'serverFailed',
    zh: `PostgreSQL 没有启动成功，日志末尾：\n${log}`,
    en: `PostgreSQL did not start; the end of its log:\n${log}`,
  }
}
