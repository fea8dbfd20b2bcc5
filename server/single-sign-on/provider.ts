import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import { saysSecondFactor } from '#domain/session/factor-elsewhere.ts'
import { type Egress, openEgress } from '../egress/egress.ts'
import { egressFetch } from '../egress/egress-fetch.ts'
import { type Flight, verifierOf } from './flight.ts'
import { reasonOf } from './reason.ts'
import type { SignOnConfig } from './sign-on-config.ts'

/** Who somebody is at the provider, and whether it has asked them for a second factor whose word is taken. */
export type Identity = { readonly issuer: string; readonly subject: string; readonly hasFactor: boolean }

/** Why the provider did not say who somebody is: it is away, or what came back does not hold. `reason` is for the log. */
export type Unproved = { readonly why: 'away' | 'failed'; readonly reason: string }

/** The provider of single sign-on, asked when somebody wishes to enter and not before. */
export type SignOnProvider = {
  readonly name: string
  readonly issuer: string
  /** Where the browser goes. */
  readonly addressFor: (flight: Flight) => Promise<URL | Unproved>
  /** Who has come back, by what stands behind the ? of the address. */
  readonly identify: (returned: string, flight: Flight) => Promise<Identity | Unproved>
}

const SECONDS_TO_WAIT = 10
const KNOWN_FOR = 3_600_000

/** The provider that the environment names. What it says about itself is read at the first use, and hourly. */
export function providerOf(config: SignOnConfig, allowed: readonly string[] = []): SignOnProvider {
  const redirect = `${config.publicAddress}/sign-in/single-sign-on`
  // The provider itself may be inside; whatever it names is asked only if it is not, or was allowed by name.
  const egress = openEgress({ allowed: [placeOf(config.issuer), ...allowed], seconds: SECONDS_TO_WAIT })
  const known = discoveryOf(config, egress)
  return {
    name: config.name,
    issuer: config.issuer,
    addressFor: (flight) =>
      tried(async () =>
        buildAuthorizationUrl(await known(), {
          redirect_uri: redirect,
          scope: 'openid',
          state: flight.state,
          nonce: flight.nonce,
          code_challenge: await calculatePKCECodeChallenge(verifierOf(flight)),
          code_challenge_method: 'S256',
        }),
      ),
    identify: (returned, flight) =>
      tried<Identity | Unproved>(async () => {
        const answer = new URL(redirect)
        answer.search = returned
        const granted = await authorizationCodeGrant(await known(), answer, {
          expectedState: flight.state,
          expectedNonce: flight.nonce,
          pkceCodeVerifier: verifierOf(flight),
          idTokenExpected: true,
        })
        const claims = granted.claims()
        if (!claims) return { why: 'failed', reason: 'no id_token' }
        const hasFactor = config.trustFactor && saysSecondFactor(claims)
        return { issuer: claims.iss, subject: claims.sub, hasFactor }
      }),
  }
}

/** Several who wish to enter at once ask once; a provider that was away is asked again by the next. */
function discoveryOf(
  { issuer, clientId, clientSecret }: SignOnConfig,
  egress: Egress,
): () => Promise<Configuration> {
  let kept: { readonly at: number; readonly found: Promise<Configuration> } | null = null
  // Only a provider on this very machine is spoken to without encryption; the configuration sees to that.
  const execute = [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])]
  return () => {
    if (kept && performance.now() - kept.at < KNOWN_FOR) return kept.found
    const found = discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), {
      execute,
      timeout: SECONDS_TO_WAIT,
      [customFetch]: egressFetch(egress),
    })
    const own = { at: performance.now(), found }
    kept = own
    found.catch(() => {
      if (kept === own) kept = null
    })
    return found
  }
}

function placeOf(issuer: string): string {
  const { hostname, port, protocol } = new URL(issuer)
  return `${hostname.replace(/^\[|\]$/g, '')}:${port || (protocol === 'https:' ? 443 : 80)}`
}

async function tried<Value>(work: () => Promise<Value>): Promise<Value | Unproved> {
  try {
    return await work()
  } catch (error) {
    return reasonOf(error)
  }
}
