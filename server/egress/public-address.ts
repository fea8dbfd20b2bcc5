import { BlockList, isIP } from 'node:net'

/** What is not the internet: this machine, the network around it, what carries other addresses inside, and clouds. */
const inside: Readonly<Record<'ipv4' | 'ipv6', readonly string[]>> = {
  ipv4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '168.63.129.16/32',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ],
  // Of the rest only 2000::/3 is given out at all.
  ipv6: ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
}

const barred = new BlockList()
for (const family of ['ipv4', 'ipv6'] as const) {
  for (const network of inside[family]) {
    const [address = '', bits] = network.split('/')
    barred.addSubnet(address, Number(bits), family)
  }
}
const givenOut = new BlockList()
givenOut.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is one of the open internet, where nothing of ours and of nobody's machine is. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !barred.check(address, 'ipv4')
  // An address of one kind inside an address of the other is no address of the internet, whatever it carries.
  return family === 6 && givenOut.check(address, 'ipv6') && !barred.check(address, 'ipv6')
}
