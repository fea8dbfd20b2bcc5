import type { ReadStream, WriteStream } from 'node:tty'

const END_OF_TEXT = '\u0003'
const END_OF_INPUT = '\u0004'
const KILL_LINE = '\u0015'
const erase = ['\u007f', '\b']

/** Asks for a line at the terminal and does not show it; Ctrl-C ends the program as it would anywhere else. */
export function askSecret(prompt: string, keyboard: ReadStream, screen: WriteStream): Promise<string> {
  screen.write(prompt)
  keyboard.setEncoding('utf8')
  keyboard.setRawMode(true)
  keyboard.resume()
  return new Promise((resolve) => {
    let typed = ''
    const finish = () => {
      keyboard.off('data', listen)
      keyboard.setRawMode(false)
      keyboard.pause()
      screen.write('\n')
    }
    const listen = (keys: string) => {
      for (const key of keys) {
        const done = key === '\r' || key === '\n' || key === END_OF_INPUT
        if (done || key === END_OF_TEXT) {
          finish()
          if (done) resolve(typed)
          else process.kill(process.pid, 'SIGINT')
          return
        }
        typed = afterKey(typed, key)
      }
    }
    keyboard.on('data', listen)
  })
}

function afterKey(typed: string, key: string): string {
  if (key === KILL_LINE) return ''
  if (erase.includes(key)) return [...typed].slice(0, -1).join('')
  return /\p{Cc}/u.test(key) ? typed : typed + key
}
