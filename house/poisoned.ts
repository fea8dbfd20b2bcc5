/**
 * Versions that were published by thieves of somebody's account, or by an author against those who use them. They are
 * gone from the registry; a mirror, a cache or an old lockfile may still hold them.
 */
export const poisoned: readonly string[] = [
  ...['event-stream@3.3.6', 'flatmap-stream@0.1.1', 'eslint-scope@3.7.2', 'rc@1.2.9', 'rc@1.3.9', 'rc@2.3.9'],
  ...['ua-parser-js@0.7.29', 'ua-parser-js@0.8.0', 'ua-parser-js@1.0.0', 'coa@2.0.3', 'coa@2.0.4'],
  ...['node-ipc@10.1.1', 'node-ipc@10.1.2', 'node-ipc@10.1.3', 'colors@1.4.1', 'colors@1.4.2', 'faker@6.6.6'],
  ...[
    'chalk@5.6.1',
    'debug@4.4.2',
    'ansi-styles@6.2.2',
    'ansi-regex@6.2.1',
    'strip-ansi@7.1.1',
    'wrap-ansi@9.0.1',
  ],
  ...[
    'supports-color@10.2.1',
    'supports-hyperlinks@4.1.1',
    'color@5.0.1',
    'color-convert@3.1.1',
    'color-name@2.0.1',
  ],
  ...['color-string@2.1.1', 'error-ex@1.3.3', 'has-ansi@6.0.1', 'is-arrayish@0.3.3', 'simple-swizzle@0.2.3'],
  ...['slice-ansi@7.1.1', 'chalk-template@1.1.1', 'backslash@0.2.1', 'duckdb@1.3.3', '@ctrl/tinycolor@4.1.1'],
  ...[
    '@ctrl/tinycolor@4.1.2',
    'is@3.3.1',
    'is@5.0.0',
    'eslint-config-prettier@8.10.1',
    'eslint-config-prettier@9.1.1',
  ],
  ...[
    'eslint-config-prettier@10.1.6',
    'eslint-config-prettier@10.1.7',
    'synckit@0.11.9',
    'nx@20.9.0',
    'nx@21.5.0',
  ],
]

/** Names that were only ever chosen to be taken for another. */
export const deceiving: readonly string[] = [
  ...'crossenv cross-env.js d3.js fabric-js ffmepg gruntcli http-proxy.js jquery.js mongose mysqljs'.split(
    ' ',
  ),
  ...'node-fabric node-opencv node-openssl node-sqlite nodecaffe nodefabric nodeffmpeg nodemailer-js'.split(
    ' ',
  ),
  ...'nodemailer.js nodemssql noderequest nodesass nodesqlite opencv.js openssl.js proxy.js sqlite.js'.split(
    ' ',
  ),
  ...'sqlserver electorn loadyaml lodashs 1337qq-js peacenotwar proto-tinker-wc discordi.js twilio-npm'.split(
    ' ',
  ),
]
