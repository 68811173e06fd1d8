// The HTTP server around Remix: ids, security headers, compression, assets, the same-origin check and body limits.
import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { env } from './env.server.ts'
import { log } from './log.server.ts'

const megabyte = 1024 * 1024
/** Uploads of programme folders; every other form is far smaller. */
const uploadPath = /^\/teach\/programmes\/upload(\.data)?$/
const largestUpload = 50 * megabyte
const largestForm = 1 * megabyte

export interface ServerOptions {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** The folder of hashed assets and the public folder. */
  clientFolder: string
  /** Vite's own middleware in development; it answers before anything else. */
  before?: express.RequestHandler
}

export function createHttpServer({ build, clientFolder, before }: ServerOptions): express.Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.TRUST_PROXY)
  app.set('query parser', 'simple')
  if (before) app.use(before)
  app.use(identify, refuseMalformed, securityHeaders, compression({ threshold: 1024 }))
  app.use(
    '/assets',
    express.static(path.join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true }),
  )
  app.use('/assets', (_request, response) => void response.status(404).end())
  const files = express.static(clientFolder, { maxAge: '1h', index: false, redirect: false })
  // A page's address has no dot: it need not be looked for among the files.
  app.use((request, response, next) => (request.path.includes('.') ? files(request, response, next) : next()))
  app.use(logRequest, refuseForeignWrites, refuseOtherBodies, limitBody)
  app.all(
    '*',
    createRequestHandler({
      build,
      getLoadContext: (request, response) => ({
        nonce: response.locals.nonce as string,
        requestId: response.locals.requestId as string,
        clientAddress: request.ip ?? '',
      }),
    }),
  )
  app.use(answerBroken)
  return app
}

/** A client's own request id is overwritten: inside, the id is trusted. */
function identify(request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID()
  request.headers['x-request-id'] = requestId
  response.locals.requestId = requestId
  response.locals.nonce = randomBytes(16).toString('base64')
  response.setHeader('X-Request-Id', requestId)
  next()
}

/** An address that cannot be decoded would fail deep inside; it is simply not an address of ours. */
function refuseMalformed(request: Request, response: Response, next: NextFunction): void {
  try {
    decodeURIComponent(request.path)
    next()
  } catch {
    response.status(400).type('text/plain; charset=utf-8').send('Адрес набран с ошибкой.')
  }
}

const contentPolicy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce as string}'`],
    styleSrc: ["'self'"],
    // React writes style attributes for measures that are known only at run time; scripts stay under the nonce.
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    mediaSrc: ["'self'", 'https:'],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
  },
})

const otherHeaders = helmet({
  contentSecurityPolicy: false,
  crossOriginEmbedderPolicy: false,
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: env.secureCookies ? { maxAge: 31_536_000, includeSubDomains: false } : false,
})

function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  contentPolicy(request, response, (error?: unknown) =>
    error ? next(error) : otherHeaders(request, response, next),
  )
}

/** A write must come from a page of ours: browsers say so in Sec-Fetch-Site, older ones in Origin. */
function refuseForeignWrites(request: Request, response: Response, next: NextFunction): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next()
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  const own = site ? site === 'same-origin' : origin !== undefined && sameHost(origin, request)
  if (own) return next()
  response.status(403).type('text/plain; charset=utf-8').send('Запрос пришёл с другого сайта и не выполнен.')
}

function sameHost(origin: string, request: Request): boolean {
  try {
    return new URL(origin).host === request.get('host')
  } catch {
    return false
  }
}

/** Pages send forms and nothing else; anything else would fail while it is read. */
function refuseOtherBodies(request: Request, response: Response, next: NextFunction): void {
  const type = request.headers['content-type']
  const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method)
  if (reads || !type || /^application\/x-www-form-urlencoded|^multipart\/form-data;.*boundary=/i.test(type))
    return next()
  response.status(415).type('text/plain; charset=utf-8').send('Такие запросы не принимаются.')
}

/** Refuses by the declared length, and cuts off a body that lied about it. */
function limitBody(request: Request, response: Response, next: NextFunction): void {
  const limit = uploadPath.test(request.path) ? largestUpload : largestForm
  const refuse = () => {
    if (response.headersSent) return void request.destroy()
    response.status(413).type('text/plain; charset=utf-8').set('Connection', 'close')
    response.send(`Слишком большой запрос: можно не больше ${limit / megabyte} МБ.`)
    response.once('finish', () => request.destroy())
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) return refuse()
  let received = 0
  request.on('data', (chunk: Buffer) => {
    received += chunk.length
    if (received > limit) refuse()
  })
  request.pause()
  next()
}

function logRequest(request: Request, response: Response, next: NextFunction): void {
  const startedAt = process.hrtime.bigint()
  response.on('finish', () => {
    log.info({
      requestId: response.locals.requestId as string,
      method: request.method,
      // The first part of the path names the area; further parts may be ids or codes of people's papers.
      area: `/${request.path.split('/')[1] ?? ''}`,
      status: response.statusCode,
      ms: Math.round(Number(process.hrtime.bigint() - startedAt) / 1e5) / 10,
    })
  })
  next()
}

function answerBroken(error: unknown, _request: Request, response: Response, _next: NextFunction): void {
  const requestId = response.locals.requestId as string
  log.error({ err: error, requestId }, 'server failed')
  if (response.headersSent) return void response.end()
  response.status(500).type('text/plain; charset=utf-8')
  response.send(
    `Что-то сломалось на нашей стороне. Ничего не потеряно: вернитесь и повторите. Код запроса: ${requestId}`,
  )
}
