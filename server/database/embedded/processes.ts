import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process that exists: its start as opaque text, equal only for the same process, and whether it is a zombie. */
export type ProcessFacts = { readonly started: string; readonly zombie: boolean }

/** What the system knows of a process, or null when there is none with that number. */
export function processFacts(pid: number): ProcessFacts | null {
  if (process.platform === 'linux') return factsFromProc(pid)
  if (process.platform === 'win32') return answersSignals(pid) ? { started: 'unknown', zombie: false } : null
  return factsFromPs(pid)
}

/** Whether the process exists and runs: a zombie still answers kill(pid, 0), but does nothing any more. */
export function isRunning(pid: number): boolean {
  const facts = processFacts(pid)
  return facts !== null && !facts.zombie
}

/**
 * The running processes of PostgreSQL (initdb too) that work in `directory`. A postmaster and its backends stay in their
 * data directory and rewrite their command lines, so this finds them all. Empty where there is no /proc.
 */
export function postgresProcessesIn(directory: string): number[] {
  if (process.platform !== 'linux') return []
  const numbers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  return numbers.filter((pid) => worksIn(pid, directory) && isRunning(pid))
}

/** The boot and the process namespace in which process numbers mean something; empty where there is no /proc. */
export function whereNumbersCount(): string {
  if (process.platform !== 'linux') return ''
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${boot} ${readlinkSync('/proc/self/ns/pid')}`
}

function factsFromProc(pid: number): ProcessFacts | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold spaces and brackets itself.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { started: fields[19] ?? '', zombie: fields[0] === 'Z' || fields[0] === 'X' }
  } catch {
    return null
  }
}

function factsFromPs(pid: number): ProcessFacts | null {
  try {
    const text = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return text === '' ? null : { started: text.replace(/^\S+\s+/, ''), zombie: text.startsWith('Z') }
  } catch {
    return null
  }
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function worksIn(pid: number, directory: string): boolean {
  try {
    const program = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return /^(postgres|initdb)$/.test(program) && readlinkSync(`/proc/${pid}/cwd`) === directory
  } catch {
    return false
  }
}
