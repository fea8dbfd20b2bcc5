import { resolve } from 'node:dns/promises'

/** What the name service of this machine has of a name: the keys with which domains sign their mail. */
export async function lookUpName(name: string, type: string): Promise<readonly (readonly string[])[]> {
  return (await resolve(name, type)) as unknown as readonly (readonly string[])[]
}
