import { randomUUIDv7 } from 'node:crypto'
import type { Mailbox } from '#domain/mail/mailbox.ts'
import type { Instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import type { Shell } from '../shell.ts'
import { digestOfMail } from './mail-head.ts'

/** A mail as it came in. */
export type Brought = {
  readonly mailbox: Pick<Mailbox, 'id' | 'window'>
  readonly way: 'imap' | 'smtp'
  readonly receivedAt: Instant
  readonly raw: Buffer
  /** How large it is; more than what is there when it was too large to be taken whole. */
  readonly bytes: number
  readonly returnPath: string | null
  /** Whether the address it was sent to is none of ours, though its domain is. */
  readonly misaddressed?: boolean
}

/** Where a mail is kept, and whether it has come for the first time. */
export type KeptMail = { readonly shardKey: number; readonly id: string; readonly isNew: boolean }

/**
 * Keeps a mail as it is, sealed, in one write; whoever brought it may let go of it when this has come back. The same
 * mail brought again is counted and changes nothing.
 */
export async function keepMail(brought: Brought, shell: Shell): Promise<KeptMail> {
  const { mailbox, way, receivedAt, raw, bytes, returnPath, misaddressed = false } = brought
  const now = shell.now()
  const network = shell.reference.network()
  const shardKey = (network.find(mailbox.window)?.provinceCode ?? 0) * 100
  const { seal } = shell.customers
  const { rows } = await through(shell.pool, eyesOfSystem(network)).query<{ id: string; isNew: boolean }>({
    name: 'keep-mail',
    text: `insert into mails as m (shard_key, id, mailbox, organisation, way, received_at, kept_at, misaddressed, digest,
        bytes, whole, return_path, raw)
      values ($1, $2, $3, $4, $5, least($6::timestamptz, $7), $7, $8, $9, $10, $11, $12, $13)
      on conflict (shard_key, mailbox, digest) do update set copies = m.copies + 1
      returning id, copies = 0 as "isNew"`,
    values: [
      ...[shardKey, randomUUIDv7(), mailbox.id, mailbox.window, way, receivedAt, now, misaddressed],
      ...[digestOfMail(raw), bytes, bytes === raw.byteLength],
      ...[returnPath === null ? null : seal(returnPath), seal(raw.toString('latin1'))],
    ],
  })
  const [kept] = rows
  if (!kept) throw new Error('a mail was not kept')
  return { shardKey, ...kept }
}
