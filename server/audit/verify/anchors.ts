import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { type AnchorContent, anchorHash, dayOf } from '../anchor.ts'
import { canonicalJson } from '../canonical.ts'
import { Broken, type Tally } from './finding.ts'
import { inSnapshot } from './snapshot.ts'

/** Proves the anchors: one chain, each day still what was anchored, and the same in the files beside the database. */
export async function verifyAnchors(client: Client, folder: string | null, tally: Tally): Promise<number> {
  // First the files: an anchor is in the database before it is in its file.
  const files = filesIn(folder)
  const { rows } = await client.query<{ day: string; content: AnchorContent; hash: string }>(
    'select day, content, hash from anchors order by day',
  )
  let before = ''
  for (const { day, content, hash } of rows) {
    tally.rows++
    if (content.day !== day || content.before !== before || anchorHash(content) !== hash) {
      throw new Broken('anchors', day, 'it is not what its hash says')
    }
    const now = await inSnapshot(client, () => dayOf(client, day, content.zone))
    if (now.journal.digest !== content.journal.digest || now.journal.events !== content.journal.events) {
      const counts = `${now.journal.events} events instead of ${content.journal.events}`
      throw new Broken('journal', day, `the day is not what was anchored (${counts})`)
    }
    if (canonicalJson(now.acts) !== canonicalJson(content.acts)) {
      throw new Broken('acts', day, 'the acts are not what was anchored')
    }
    const file = files.get(day)
    if (file !== undefined && file !== hash)
      throw new Broken('anchors', day, 'the file beside the database says otherwise')
    files.delete(day)
    before = hash
  }
  const [lost] = files.keys()
  if (lost !== undefined) throw new Broken('anchors', lost, 'there is a file, and no anchor in the database')
  return rows.length
}

function filesIn(folder: string | null): Map<string, string> {
  if (folder === null || !existsSync(folder)) return new Map()
  const names = readdirSync(folder).filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name))
  return new Map(
    names.map((name) => {
      const content = JSON.parse(readFileSync(join(folder, name), 'utf8')) as AnchorContent
      return [name.slice(0, 10), anchorHash(content)]
    }),
  )
}
