import { openPool } from '../database/connect.ts'
import { tellReferenceChanged } from '../live/tell.ts'
import { addDataKey, resealDataKeys } from '../secrets/customer-secrets.ts'
import { keyringFile, readKeyring, writeKeyring } from '../secrets/keyring.ts'
import { openSecrets } from '../secrets/open-secrets.ts'
import { newSecretKey } from '../secrets/secrets.ts'
import { resealFactors } from '../session/reseal-factors.ts'
import { wallClock } from '../start.ts'
import { reachOrEnd } from './reach-database.ts'

/**
 * `beichen rotate-key`: makes a new key of the installation and a new key of the data, and seals with the new key what
 * older ones had sealed. Servers at work go on; the older keys stay in the file until its owner takes them out.
 */
const say = (line: string) => process.stdout.write(`${line}\n`)

const reached = await reachOrEnd()
const { config, address, close } = reached
const pool = openPool(address, { size: 2 })
try {
  if (config.secretKeys === null) {
    const file = keyringFile(config.dataDirectory)
    writeKeyring(file, [newSecretKey(), ...readKeyring(file)])
    const opened = await openSecrets(pool, config)
    if (!opened.ok) throw new Error(opened.no.en)
    const secrets = opened.value
    const resealed = (await resealDataKeys(pool, secrets)) + (await resealFactors(pool, secrets))
    await addDataKey(pool, secrets, wallClock())
    await tellReferenceChanged(pool)
    say(`新密钥已启用，重新封存 ${resealed} 项；旧密钥仍在 ${file} 中，备份后可删除。`)
    say(
      `A new key is in use and ${resealed} secrets are sealed with it; the older keys stay in ${file} until you remove them.`,
    )
  } else {
    say('密钥来自 BEICHEN_SECRET_KEY：请把新密钥放在最前面再重启服务，启动时会重新封存。')
    say(
      'The keys come from BEICHEN_SECRET_KEY: put the new one first and start the servers again; they seal anew.',
    )
    process.exitCode = 3
  }
} finally {
  await pool.end()
  await close()
}
