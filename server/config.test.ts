import { expect, test } from 'vitest'
import { plainFiles } from './attachment/files-config.ts'
import { readConfig } from './config.ts'

const wrongIn = (environment: NodeJS.ProcessEnv) => {
  const config = readConfig(environment)
  return config.ok ? [] : config.no
}

test('an empty environment gives a server for this machine only', () => {
  expect(readConfig({ BEICHEN_DATA: '/data' })).toEqual({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 8686,
      dataDirectory: '/data',
      databaseUrl: null,
      binDirectory: null,
      poolSize: 10,
      zone: 'Asia/Shanghai',
      logLevel: 'info',
      secretKeys: null,
      proxies: [],
      egressAllowed: [],
      receiving: null,
      singleSignOn: null,
      sending: { mail: null, sms: null, chat: null, portal: false },
      files: plainFiles,
    },
  })
})

test('every variable has its place; empty ones count as not given', () => {
  const environment = {
    PORT: '80',
    BEICHEN_HOST: '::',
    DATABASE_URL: 'postgres://h/d',
    LOG_LEVEL: 'WARN',
    PG_BIN_DIR: '',
    BEICHEN_PROXIES: '10.0.0.5, 10.1.0.0/16,::1',
  }
  expect(readConfig(environment)).toMatchObject({
    value: {
      port: 80,
      host: '::',
      databaseUrl: 'postgres://h/d',
      logLevel: 'warn',
      binDirectory: null,
      proxies: ['10.0.0.5', '10.1.0.0/16', '::1'],
    },
  })
})

test.each([
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['BEICHEN_POOL_SIZE', '0'],
  ['BEICHEN_ZONE', 'Asia/Nowhere'],
  ['LOG_LEVEL', 'loud'],
  ['BEICHEN_PROXIES', 'proxy.example'],
  ['BEICHEN_PROXIES', '10.0.0.0/33'],
])('%s=%s is named in both languages', (name, value) => {
  const [wrong] = wrongIn({ [name]: value })
  expect(wrong?.variable).toBe(name)
  expect(wrong?.en).toContain(`${name} is "${value}"`)
  expect(wrong?.zh).toContain(name)
})

test('all that is wrong is said at once, and no password with it', () => {
  const wrong = wrongIn({ DATABASE_URL: 'mysql://root:secret@h', BEICHEN_SECRET_KEY: 'a secret', PORT: 'x' })
  expect(wrong.map((one) => one.variable).sort()).toEqual(['BEICHEN_SECRET_KEY', 'DATABASE_URL', 'PORT'])
  expect(JSON.stringify(wrong)).not.toContain('secret')
})

const signOn = {
  OIDC_ISSUER: 'https://login.example.cn/realm',
  OIDC_CLIENT_ID: 'beichen',
  OIDC_CLIENT_SECRET: 'between-us',
  BEICHEN_URL: 'https://beichen.example.cn/',
}

test('single sign-on takes its provider, and the address people come back to', () => {
  expect(readConfig({ ...signOn, OIDC_NAME: '统一认证', OIDC_TRUST_MFA: 'yes' })).toMatchObject({
    value: {
      singleSignOn: {
        issuer: 'https://login.example.cn/realm',
        name: '统一认证',
        publicAddress: 'https://beichen.example.cn',
        trustFactor: true,
      },
    },
  })
  const local = readConfig({ ...signOn, OIDC_ISSUER: 'http://127.0.0.1:4000' })
  expect(local).toMatchObject({ value: { singleSignOn: { trustFactor: false } } })
})

test('half of single sign-on is no single sign-on: what is missing is named', () => {
  for (const missing of Object.keys(signOn)) {
    const [wrong] = wrongIn({ ...signOn, [missing]: '' })
    expect([wrong?.variable, wrong?.en]).toEqual([missing, `Single sign-on needs ${missing}.`])
    expect(wrong?.zh).toContain(missing)
  }
})

test.each([
  ['OIDC_ISSUER', 'http://login.example.cn'],
  ['OIDC_ISSUER', 'login'],
  ['OIDC_TRUST_MFA', 'perhaps'],
  ['BEICHEN_URL', 'beichen.example.cn'],
  ['BEICHEN_URL', 'https://beichen.example.cn/somewhere'],
])('%s=%s does not do for single sign-on, and no secret is said with it', (name, value) => {
  const wrong = wrongIn({ ...signOn, [name]: value })
  expect(wrong.map((one) => one.variable)).toEqual([name])
  expect(JSON.stringify(wrong)).not.toContain('between-us')
})

test('whom the server may ask inside is said by names, with ports or without', () => {
  const environment = { BEICHEN_EGRESS_ALLOW: 'sso.corp.example, Billing:8443,10.0.0.5' }
  expect(readConfig(environment)).toMatchObject({
    value: { egressAllowed: ['sso.corp.example', 'billing:8443', '10.0.0.5'] },
  })
  for (const wrong of ['https://sso.corp.example', '*', 'a:b', 'a/b', 'a@b', '.example']) {
    expect([wrong, wrongIn({ BEICHEN_EGRESS_ALLOW: wrong }).map((one) => one.variable)]).toEqual([
      wrong,
      ['BEICHEN_EGRESS_ALLOW'],
    ])
  }
})

test('where files lie is said in variables; what is wrong is a sentence without the secret', () => {
  const bucket = {
    BEICHEN_FILES: 's3',
    BEICHEN_S3_ENDPOINT: 'https://s3.corp.example:9000/',
    BEICHEN_S3_BUCKET: 'beichen-files',
    BEICHEN_S3_KEY_ID: 'AK',
    BEICHEN_S3_SECRET: 'the secret',
    BEICHEN_S3_PREFIX: 'beichen/',
    BEICHEN_CLAMD: 'unix:/run/clamav/clamd.ctl',
  }
  const read = readConfig({ ...bucket, BEICHEN_DATA: '/data' })
  expect(read.ok && read.value.files).toEqual({
    place: 's3',
    s3: {
      ...{
        endpoint: 'https://s3.corp.example:9000',
        bucket: 'beichen-files',
        prefix: 'beichen/',
        style: 'path',
      },
      ...{ region: 'us-east-1', keyId: 'AK', secret: 'the secret' },
    },
    clamd: { path: '/run/clamav/clamd.ctl' },
  })
  for (const [name, value] of [
    ['BEICHEN_FILES', 'ftp'],
    ['BEICHEN_S3_ENDPOINT', 'http://s3.corp.example'],
    ['BEICHEN_S3_ENDPOINT', 'https://s3.corp.example/bucket'],
    ['BEICHEN_S3_ENDPOINT', ''],
    ['BEICHEN_S3_BUCKET', 'Not A Bucket'],
    ['BEICHEN_S3_BUCKET', ''],
    ['BEICHEN_S3_SECRET', ''],
    ['BEICHEN_S3_PREFIX', '../x'],
    ['BEICHEN_S3_STYLE', 'dns'],
    ['BEICHEN_CLAMD', '/run/clamd.ctl'],
    ['BEICHEN_CLAMD', 'scanner:0'],
  ] as const) {
    const wrong = readConfig({ ...bucket, [name]: value })
    expect([name, value, !wrong.ok && wrong.no.map((one) => one.variable)]).toEqual([name, value, [name]])
    expect(JSON.stringify(wrong)).not.toContain('the secret')
  }
})
