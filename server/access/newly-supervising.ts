import { departmentsBelow } from '#domain/organisation/network.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Loop } from '../loop.ts'
import type { Shell } from '../shell.ts'
import { type Db, eyesOfSystem, through } from './through.ts'

const BATCH = 2_000
const MINUTE = 60_000
const SETTING = 'supervisionCaughtUp'

type Supervision = Pick<Shell, 'pool' | 'reference'>
type Place = { readonly shardKey: number; readonly id: string }

/**
 * Lets service-management departments that are new see the cases from before them: who sees a case is kept when it is
 * written, and cases that have ended are written no more. In batches by key, so that it goes on from anywhere and does
 * no harm when two servers do it; says how many cases were opened to them.
 */
export async function letNewDepartmentsSee(shell: Supervision): Promise<number> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const known = await caughtUp(db)
  const fresh = supervisors(shell).filter((one) => !known.includes(one.id))
  if (fresh.length === 0) return 0
  const opened = await openTo(db, fresh)
  for (const one of fresh) await keepCaughtUp(db, one.id)
  return opened
}

/** Looks every minute whether a department is new. */
export function startSupervisionLoop(shell: Supervision & Pick<Shell, 'log'>): Loop {
  let running: Promise<unknown> = Promise.resolve()
  let isRunning = false
  const look = () => {
    if (isRunning) return
    isRunning = true
    running = letNewDepartmentsSee(shell)
      .catch((error) =>
        shell.log.warn({ error }, 'a new department does not see older cases yet; trying again'),
      )
      .finally(() => {
        isRunning = false
      })
  }
  const timer = setInterval(look, MINUTE)
  look()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

function supervisors({ reference }: Supervision): readonly Organisation[] {
  const network = reference.network()
  return network.all.flatMap((one) => departmentsBelow(network, one.id, 'serviceManagement'))
}

/** Who is named already, and who is new and not among them: another server may have been here in the meantime. */
const together = (named: string) =>
  `${named} || array(select unnest(batch.fresh) except select unnest(${named}))`

/** Goes through all cases once, however many departments are new: a country that begins has hundreds. */
async function openTo(db: Db, fresh: readonly Organisation[]): Promise<number> {
  let opened = 0
  let after: Place | null = { shardKey: -1, id: '00000000-0000-0000-0000-000000000000' }
  while (after !== null) {
    const { rows }: { rows: (Place & { isOpened: boolean })[] } = await db.query(
      `with batch as (
         select c.shard_key, c.id, array(select d.id from unnest($3::text[], $4::text[]) as d (parent, id)
           where d.parent = any(c.seen_by) and d.id <> all(c.seen_by)) as fresh
         from (select shard_key, id, seen_by from cases
           where (shard_key, id) > ($1, $2) order by shard_key, id limit ${BATCH}) c
       ), opened as (
         update cases c set seen_by = ${together('c.seen_by')} from batch
         where c.shard_key = batch.shard_key and c.id = batch.id and not c.seen_by @> batch.fresh
       ), found as (
         update case_texts t set readers = ${together('t.readers')} from batch
         where t.shard_key = batch.shard_key and t.case_id = batch.id and t.side = 'operator'
           and not t.readers @> batch.fresh
       )
       select shard_key as "shardKey", id, fresh <> '{}' as "isOpened" from batch order by shard_key, id`,
      [after.shardKey, after.id, fresh.map((one) => one.parent), fresh.map((one) => one.id)],
    )
    opened += rows.filter((row) => row.isOpened).length
    after = rows.length < BATCH ? null : (rows.at(-1) ?? null)
  }
  return opened
}

async function caughtUp(db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ value: string[] }>('select value from settings where name = $1', [
    SETTING,
  ])
  return rows[0]?.value ?? []
}

async function keepCaughtUp(db: Db, id: string): Promise<void> {
  await db.query(
    `insert into settings (name, value) values ($1, jsonb_build_array($2::text))
     on conflict (name) do update set value = settings.value || excluded.value
     where not settings.value @> excluded.value`,
    [SETTING, id],
  )
}
