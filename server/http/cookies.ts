import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

const SESSION = 'beichen_session'
const DEVICE = 'beichen_device'
const FLIGHT = 'beichen_sign_on'
const PORTAL = 'beichen_portal'
const CUSTOMER = 'beichen_customer'
const YEAR = 365 * 86_400
const FLIGHT_PATH = '/api/single-sign-on'
const PORTAL_PATH = '/api/portal'
const TEN_MINUTES = 600

/** The session token a request carries: in the cookie, or for programs in the Authorization header. */
export function tokenOf(request: FastifyRequest): string | null {
  return bearerOf(request) ?? request.cookies[sessionName(request)] ?? null
}

/** Whether the browser itself put a session into the request, as it does whoever made it ask. */
export function isByCookie(request: FastifyRequest): boolean {
  const { cookies } = request
  const own = [sessionName, portalName, customerName].map((name) => cookies[name(request)])
  return bearerOf(request) === undefined && own.some((one) => one !== undefined)
}

/** Gives the browser its session: unreadable for scripts, not sent from other sites. */
export function setToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(sessionName(request), token, { ...flags(request), path: '/' })
}

/** Takes the session back. */
export function clearToken(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(sessionName(request), { ...flags(request), path: '/' })
}

/** What the browser keeps since somebody signed in there; null when nobody has. */
export function deviceOf(request: FastifyRequest): string | null {
  const device = request.cookies[deviceName(request)]
  return device !== undefined && /^[\w-]{43}$/.test(device) ? device : null
}

/** Lets the browser be known again, so that guessing from elsewhere does not shut its person out. It opens nothing. */
export function setDevice(request: FastifyRequest, reply: FastifyReply, device: string): void {
  void reply.setCookie(deviceName(request), device, {
    ...flags(request),
    path: '/api/session',
    maxAge: YEAR,
  })
}

/** What the browser keeps while its person is at the provider of single sign-on; null when nobody is under way. */
export function flightIn(request: FastifyRequest): string | null {
  const secret = request.cookies[flightName(request)]
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : null
}

/** Binds the way to the provider and back to this browser. Our own page asks on the way back: strict does not hinder it. */
export function setFlight(request: FastifyRequest, reply: FastifyReply, secret: string): void {
  void reply.setCookie(flightName(request), secret, {
    ...flags(request),
    path: FLIGHT_PATH,
    maxAge: TEN_MINUTES,
  })
}

/** The way is over. */
export function clearFlight(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(flightName(request), { ...flags(request), path: FLIGHT_PATH })
}

/** What the browser of a customer keeps while they are at their case; null when they are at none. */
export function portalIn(request: FastifyRequest): string | null {
  const token = request.cookies[portalName(request)]
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null
}

/** Lets a customer be at their case: it goes to the website's own addresses only, and is nothing at any desk. */
export function setPortal(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(portalName(request), token, { ...flags(request), path: PORTAL_PATH })
}

/** The customer has left. */
export function clearPortal(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(portalName(request), { ...flags(request), path: PORTAL_PATH })
}

/** What the browser of a customer keeps while they are signed in at the website; null when they are not. */
export function customerIn(request: FastifyRequest): string | null {
  const token = request.cookies[customerName(request)]
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null
}

/** Signs a customer in at the website, and nowhere else: it goes to the website's own addresses only. */
export function setCustomer(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(customerName(request), token, { ...flags(request), path: PORTAL_PATH })
}

/** The customer is signed out. */
export function clearCustomer(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(customerName(request), { ...flags(request), path: PORTAL_PATH })
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
}

function flags(request: FastifyRequest): CookieSerializeOptions {
  return { httpOnly: true, sameSite: 'strict', secure: isHttps(request) }
}

/** By https no neighbour below the same name, and nobody on the way, can plant a session: the name itself says so. */
function sessionName(request: FastifyRequest): string {
  return isHttps(request) ? `__Host-${SESSION}` : SESSION
}

/** It goes to one path only, which the stricter prefix does not allow. */
function deviceName(request: FastifyRequest): string {
  return isHttps(request) ? `__Secure-${DEVICE}` : DEVICE
}

function portalName(request: FastifyRequest): string {
  return isHttps(request) ? `__Secure-${PORTAL}` : PORTAL
}

function customerName(request: FastifyRequest): string {
  return isHttps(request) ? `__Secure-${CUSTOMER}` : CUSTOMER
}

function flightName(request: FastifyRequest): string {
  return isHttps(request) ? `__Secure-${FLIGHT}` : FLIGHT
}

/** As the connection says, or a proxy that is known. */
function isHttps(request: FastifyRequest): boolean {
  return request.protocol === 'https'
}
