// The gate: turns a request into a viewer or into a redirect to the sign-in page. Knows Lucia; nothing else does.
import { redirect } from '@remix-run/node'
import { LRUCache } from 'lru-cache'
import { Lucia, TimeSpan } from 'lucia'
import { env } from '#app/platform/env.server.ts'
import {
  hashSecret,
  luciaAdapter,
  type SessionAttributes,
  type UserAttributes,
} from './lucia-adapter.server.ts'
import { hasConsented } from './consent.ts'
import { consentVersion } from './consent.server.ts'
import { noteSeen } from './last-seen.server.ts'
import { hasPlatformRole, hasRole, type Role, type Viewer } from './viewer.ts'

const lucia = new Lucia(luciaAdapter, {
  sessionExpiresIn: new TimeSpan(14, 'd'),
  sessionCookie: {
    name: 'reshayu',
    expires: true,
    attributes: { secure: env.secureCookies, sameSite: 'lax', path: '/' },
  },
  getUserAttributes: (attributes) => attributes,
  getSessionAttributes: (attributes) => attributes,
})

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseUserAttributes: UserAttributes
    DatabaseSessionAttributes: SessionAttributes
  }
}

// A page asks several loaders, each with a Request object of its own; what they share is the id that the server
// gives every request (a client's own is overwritten). The loaders of one GET read the sign-in once.
const askedByRequest = new LRUCache<string, Promise<Viewer | null>>({ max: 1_000, ttl: 10_000 })

/** The person signed in, or null. */
export function findViewer(request: Request): Promise<Viewer | null> {
  const id = request.method === 'GET' ? request.headers.get('x-request-id') : null
  if (!id) return readViewer(request)
  let answer = askedByRequest.get(id)
  if (!answer) askedByRequest.set(id, (answer = readViewer(request)))
  return answer
}

/**
 * The person signed in, who agreed to the processing of personal data. A stranger is sent to /login, a person
 * without the consent in force to /consent; both are brought back afterwards.
 */
export async function requireViewer(request: Request): Promise<Viewer> {
  const viewer = await requireSignedIn(request)
  if (!hasConsented(viewer, consentVersion())) throw redirect(withReturn('/consent', request))
  return viewer
}

/** For the few pages open without the consent: /consent itself, /account, the sign-out. */
export async function requireSignedIn(request: Request): Promise<Viewer> {
  const viewer = await findViewer(request)
  if (!viewer) throw redirect(withReturn('/login', request))
  return viewer
}

/** The address of a page that brings the reader back to the one asked for. */
function withReturn(page: string, request: Request): string {
  if (request.method !== 'GET') return page
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('_routes')
  const path = pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')
  const target = searchParams.size ? `${path}?${searchParams}` : path
  return target === '/' ? page : `${page}?to=${encodeURIComponent(target)}`
}

/** A viewer with one of the roles in any scope; for anyone else the page does not exist. Rows are scoped by the read. */
export async function requireRole(request: Request, ...wanted: Role[]): Promise<Viewer> {
  const viewer = await requireViewer(request)
  if (!hasRole(viewer, ...wanted)) throw notFound()
  return viewer
}

/** A viewer with one of the roles for the whole platform. */
export async function requirePlatformRole(request: Request, ...wanted: Role[]): Promise<Viewer> {
  const viewer = await requireViewer(request)
  if (!hasPlatformRole(viewer, ...wanted)) throw notFound()
  return viewer
}

/** The same answer for what is unknown and what is forbidden. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: 'Not Found' })
}

/** Starts a sign-in and returns the Set-Cookie header. */
export async function startAuthSession(userId: string, device: string, now: Date): Promise<string> {
  const session = await lucia.createSession(userId, { createdAt: now, lastSeenAt: now, device })
  return lucia.createSessionCookie(session.id).serialize()
}

/** Ends the sign-in of this request and returns the Set-Cookie header that forgets it. */
export async function endAuthSession(request: Request): Promise<string> {
  const secret = readSecret(request)
  if (secret) await lucia.invalidateSession(secret)
  return lucia.createBlankSessionCookie().serialize()
}

async function readViewer(request: Request): Promise<Viewer | null> {
  const secret = readSecret(request)
  if (!secret) return null
  const { user, session } = await lucia.validateSession(secret)
  if (!user || !session) return null
  const { id, ...person } = user
  const authSessionId = hashSecret(secret)
  noteSeen(authSessionId, session.lastSeenAt)
  return { userId: id, authSessionId, ...person }
}

function readSecret(request: Request): string | null {
  return lucia.readSessionCookie(request.headers.get('Cookie') ?? '')
}
