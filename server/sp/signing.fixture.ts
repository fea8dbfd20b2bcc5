/** For tests: an SP's certificates and the key of its domain, made for the occasion, and mails signed with them. */
import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { Integer, ObjectIdentifier, OctetString, Utf8String } from 'asn1js'
import { dkimSign } from 'mailauth/lib/dkim/sign.js'
import {
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

const DATA = '1.2.840.113549.1.7.1'

/** A certificate and its key, as PEM. */
export type Identity = { readonly certificate: string; readonly key: string }

/** Makes one, valid from the first year to the last. */
export async function identity(name: string, last = 2036): Promise<Identity> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const asked = { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
  const pair = await crypto.subtle.generateKey(asked, true, ['sign', 'verify'])
  const made = new Certificate()
  made.version = 2
  made.serialNumber = new Integer({ value: Date.now() % 1_000_000 })
  const called = new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) })
  made.issuer.typesAndValues.push(called)
  made.subject.typesAndValues.push(called)
  made.notBefore.value = new Date(Date.UTC(2020, 0, 1))
  made.notAfter.value = new Date(Date.UTC(last, 0, 1))
  await made.subjectPublicKeyInfo.importKey(pair.publicKey)
  await made.sign(pair.privateKey, 'SHA-256')
  const key = await crypto.subtle.exportKey('pkcs8', pair.privateKey)
  return {
    certificate: pem('CERTIFICATE', made.toSchema(true).toBER()),
    key: pem('PRIVATE KEY', key),
  }
}

function pem(what: string, bytes: ArrayBuffer): string {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')
  return `-----BEGIN ${what}-----\n${lines}\n-----END ${what}-----\n`
}

/** A mail whose words are signed with a certificate: `headers` outside, the text inside. */
export async function signedMail(headers: string, text: string, own: Identity): Promise<Buffer> {
  const part = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`
  const signature = (await signatureOf(Buffer.from(part), own)).toString('base64').match(/.{1,76}/g)
  return Buffer.from(
    `${headers}MIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary="=_s"\r\n\r\n--=_s\r\n${part}\r\n--=_s\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n${signature?.join('\r\n')}\r\n--=_s--\r\n`,
  )
}

async function signatureOf(content: Buffer, own: Identity): Promise<Buffer> {
  const certificate = Certificate.fromBER(new X509Certificate(own.certificate).raw)
  const key = createPrivateKey(own.key).export({ type: 'pkcs8', format: 'der' })
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const signing = await crypto.subtle.importKey('pkcs8', Uint8Array.from(key), algorithm, false, ['sign'])
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(content))
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
  ]
  const { issuer, serialNumber } = certificate
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
  })
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [signer],
    certificates: [certificate],
  })
  await signed.sign(signing, 0, 'SHA-256', Uint8Array.from(content).buffer)
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) })
  return Buffer.from(info.toSchema().toBER())
}

/** The key of a domain and what the name service says of it. */
export function domainKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const spoken = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    record: `v=DKIM1; k=rsa; p=${spoken}`,
  }
}

/** A mail signed by its domain. */
export async function vouched(raw: Buffer, domain: string, key: string, more: object = {}): Promise<Buffer> {
  const signatureData = [{ signingDomain: domain, selector: 's1', privateKey: key, ...more }]
  const { signatures } = await dkimSign(raw, { canonicalization: 'relaxed/relaxed', signatureData } as never)
  return Buffer.concat([Buffer.from(signatures), raw])
}
