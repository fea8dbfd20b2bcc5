import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'

/** A Dovecot that was started for a test, with one mailbox. */
export type Dovecot = {
  readonly port: number
  readonly login: string
  readonly password: string
  /** A line to the mailbox, as a mail program has one. */
  readonly open: () => Promise<ImapFlow>
  readonly stop: () => Promise<void>
}

const login = 'service'
const password = 'a long password of the mailbox'

/** Starts Dovecot in a folder of its own; it knows one mailbox and nobody else. */
export async function startDovecot(program: string): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), 'bc-imap-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  mkdirSync(join(folder, 'mail'), { mode: 0o777 })
  chmodSync(join(folder, 'mail'), 0o777)
  writeFileSync(join(folder, 'users'), `${login}:{PLAIN}${password}\n`)
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port))
  const running = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
  const open = async () => {
    const client = new ImapFlow({
      ...{ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, logger: false },
      auth: { user: login, pass: password },
    })
    client.on('error', () => {})
    await client.connect()
    return client
  }
  await answers(open, running)
  const stop = async () => {
    if (running.exitCode === null) {
      running.kill('SIGTERM')
      await once(running, 'exit')
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { port, login, password, open, stop }
}

/** Until it answers; it says nothing when it is ready. */
async function answers(open: Dovecot['open'], running: ChildProcess): Promise<void> {
  for (;;) {
    if (running.exitCode !== null) throw new Error(`Dovecot has ended with ${running.exitCode}`)
    const client = await open().catch(() => null)
    if (client) return client.logout()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function configuration(folder: string, port: number): string {
  const isRoot = process.getuid?.() === 0
  const own = process.getuid?.() ?? 0
  const users = isRoot
    ? 'mail_uid = nobody\nmail_gid = nogroup\nfirst_valid_uid = 1\nfirst_valid_gid = 1'
    : `default_internal_user = ${process.env.USER}\ndefault_login_user = ${process.env.USER}\nfirst_valid_uid = ${own}\nservice anvil { chroot = }\nservice imap-login { chroot = }`
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
${users}
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = home=${folder}/mail/%u${isRoot ? ' uid=nobody gid=nogroup' : ''}
}
namespace inbox {
  inbox = yes
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}
