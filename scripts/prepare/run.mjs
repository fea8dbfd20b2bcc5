import { spawn } from 'node:child_process'
import { say } from './say.mjs'

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program to its end and gives its exit status or the signal that ended it; `stop` is the signal that
 * ended it or was sent to us. With `saying`, the sentence is said at the start and again every few seconds, so
 * that nobody takes a wait for a hang.
 */
export function run(command, args, { saying, onStart, ...options } = {}) {
  return new Promise((resolve, reject) => {
    if (saying) say(`${saying} …`)
    const ticking = saying && setInterval(() => say(`${saying} …`), 5000)
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    let stoppedBy = null
    const passOn = (signal) => {
      stoppedBy = signal
      child.kill(signal)
    }
    for (const signal of passedOn) process.on(signal, passOn)
    const finish = () => {
      clearInterval(ticking)
      for (const signal of passedOn) process.off(signal, passOn)
    }
    child.once('spawn', () => onStart?.(child.pid))
    child.once('error', (error) => {
      finish()
      reject(error)
    })
    child.once('exit', (status, signal) => {
      finish()
      resolve({ status, signal, stop: stoppedBy ?? signal })
    })
  })
}

/** Ends this process by the signal that ended what it ran, so that the caller sees the same end. */
export function endBy(signal) {
  process.kill(process.pid, signal)
  setTimeout(() => process.exit(1), 1000)
}
