import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { CallOfCase, callsOfCase } from '#contract/telephone/calls.ts'
import { maskPhone } from '#domain/access/mask.ts'
import { spBehind } from '#domain/organisation/network.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { beganAt, endOf, holderOf, standingOf } from '#domain/telephone/call.ts'
import { instant } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { namesOf } from '../case/names.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type CallRow, callColumns } from './call-store.ts'

/** The calls of a case that whoever asks may see, the newest first; an SP reads of those of its own lines only. */
export async function callsOfCaseUse(
  call: Call<ParamsOf<typeof callsOfCase>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof callsOfCase>, Refused>> {
  const { number } = call.params
  const visible = await visibleCase(number, call, shell)
  if (!visible) return no(refused('notFound', number))
  const network = shell.reference.network()
  const db = through(shell.pool, eyesOfSystem(network))
  const { rows } = await db.query<CallRow>({
    name: 'calls-of-case',
    text: `select ${callColumns.replaceAll(/(\w+)(?=,|$)/g, 'c.$1')} from call_cases l
      join calls c on c.shard_key = l.call_shard and c.id = l.call_id
      where l.shard_key = $1 and l.case_id = $2 order by c.began_at desc limit 100`,
    values: [visible.c.shardKey, visible.c.id],
  })
  const sp = spBehind(network, actorOf(call).organisation)?.id
  const readable = rows.filter(
    ({ service_window: line }) => sp === undefined || (line !== null && spBehind(network, line)?.id === sp),
  )
  const people = await namesOfPeople(db, readable)
  const names = namesOf(
    network,
    readable.map((row) => row.service_window),
  )
  return yes({ calls: readable.map((row) => shown(row, people, shell)), names })
}

function shown(row: CallRow, people: ReadonlyMap<string, string>, { customers }: Shell): CallOfCase {
  const [end, desk] = [endOf(row.words), holderOf(row.words)]
  return {
    ...{ id: row.id, direction: row.direction, window: row.service_window },
    number: row.number && maskPhone(customers.open(row.number)),
    agent: desk && (people.get(desk.person) ?? null),
    at: instant(beganAt(row.words)),
    standing: standingOf(row.words),
    ...{ answered: end?.answered ?? null, seconds: end?.seconds ?? null },
    recorded: row.recording !== null,
  }
}

async function namesOfPeople(db: Db, calls: readonly CallRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(calls.flatMap((row) => holderOf(row.words)?.person ?? []))]
  const { rows } = await db.query<{ id: string; name: string }>(
    'select id::text, name from people where id::text = any($1)',
    [ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
