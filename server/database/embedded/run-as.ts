import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The ways not to be root: not needed, a user namespace of one, or a real change of user. */
export type Way = 'direct' | 'namespace' | 'drop'

/**
 * How PostgreSQL's programs are run: the words before the program, and the owner its files need to have
 * (null: ours). `user` is for messages.
 */
export type RunAs = {
  readonly way: Way
  readonly prefix: readonly string[]
  readonly owner: { readonly uid: number; readonly gid: number } | null
  readonly user: string
}

// Postgres gets SIGINT (fast shutdown) when the thread that spawned it dies, even by SIGKILL.
const TIED = ['setpriv', '--pdeathsig', 'INT']
// Seen from inside, our root is "nobody", which satisfies postgres; the files stay root's, even below /root.
const NAMESPACE = ['unshare', '--user', '--map-user=65534', '--map-group=65534']

/**
 * The way that works here, or null when we are root and there is none. Not root: direct. Root: a user namespace,
 * else the user postgres or nobody. `only` restricts the choice for root.
 */
export function chooseRunAs(only?: Way): RunAs | null {
  if (process.getuid?.() !== 0)
    return { way: 'direct', prefix: works(TIED) ? TIED : [], owner: null, user: '' }
  if (only !== 'drop') {
    const prefix = [[...NAMESPACE, ...TIED], NAMESPACE].find(works)
    if (prefix !== undefined) return { way: 'namespace', prefix, owner: null, user: 'nobody' }
  }
  return only === 'namespace' ? null : dropTo(accountNamed('postgres') ?? accountNamed('nobody'))
}

/** The command and arguments that run `program` the chosen way. */
export function commandFor(runAs: RunAs, program: string, args: readonly string[]): [string, string[]] {
  const [first = program, ...rest] = [...runAs.prefix, program, ...args]
  return [first, rest]
}

/** The uid and gid to give to spawn: only where no program before postgres changes them. */
export function spawnIdentity(runAs: RunAs): { uid?: number; gid?: number } {
  return runAs.owner !== null && runAs.prefix.length === 0 ? runAs.owner : {}
}

function dropTo(account: Account | null): RunAs | null {
  if (account === null) return null
  const { name, uid, gid } = account
  const change = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--pdeathsig', 'INT']
  // The second probe also covers a root without the right to change users, as in some containers.
  const prefix = works(change) ? change : spawnSync('true', { uid, gid }).status === 0 ? [] : null
  return prefix === null ? null : { way: 'drop', prefix, owner: { uid, gid }, user: name }
}

type Account = { readonly name: string; readonly uid: number; readonly gid: number }

function accountNamed(wanted: string): Account | null {
  const lines = readIfThere('/etc/passwd')
    .split('\n')
    .map((line) => line.split(':'))
  const [name, , uid, gid] = lines.find((fields) => fields[0] === wanted) ?? []
  return name === undefined ? null : { name, uid: Number(uid), gid: Number(gid) }
}

function works(prefix: readonly string[]): boolean {
  const [command = 'true', ...args] = prefix
  return process.platform === 'linux' && spawnSync(command, [...args, 'true']).status === 0
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
