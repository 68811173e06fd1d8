// The HTTP server around Remix: ids, security headers, compression, assets, the same-origin check and body limits.
import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { splitByArea } from './area-builds.server.ts'
import { calmBuild } from './calm-build.server.ts'
import { env } from './env.server.ts'
import { log } from './log.server.ts'
import {
  answerBroken,
  limitBody,
  refuseForeignWrites,
  refuseMalformed,
  refuseOtherBodies,
} from './request-refusals.server.ts'

export interface ServerOptions {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** The folder of hashed assets and the public folder. */
  clientFolder: string
  /** Vite's own middleware in development; it answers before anything else. */
  before?: express.RequestHandler
}

/** What entry.server.tsx gives besides rendering. */
interface PageMaker {
  refusalPage: (refusal: unknown) => string
}

export function createHttpServer({ build, clientFolder, before }: ServerOptions): express.Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.TRUST_PROXY)
  app.set('query parser', 'simple')
  app.locals.refusalPage = async (refusal: unknown) => {
    const { entry } = await (typeof build === 'function' ? build() : build)
    return (entry.module as unknown as PageMaker).refusalPage(refusal)
  }
  if (before) app.use(before)
  app.use(identify, adviseRetry, securityHeaders, refuseMalformed, compression({ threshold: 1024 }))
  app.use(
    '/assets',
    express.static(path.join(clientFolder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true }),
  )
  app.use('/assets', (_request, response) => void response.status(404).end())
  const files = express.static(clientFolder, { maxAge: '1h', index: false, redirect: false })
  // A page's address has no dot: it need not be looked for among the files.
  app.use((request, response, next) => (request.path.includes('.') ? files(request, response, next) : next()))
  app.use(logRequest, refuseForeignWrites, refuseOtherBodies, limitBody)
  app.all('*', pages(build))
  app.use(answerBroken)
  return app
}

function pages(build: ServerOptions['build']): express.RequestHandler {
  if (typeof build === 'function') return handlerOf(async () => calmBuild(await build()))
  const areas = splitByArea(calmBuild(build))
  const handlers = new Map<ServerBuild, express.RequestHandler>()
  return (request, response, next) => {
    const area = areas.forPath(request.path)
    const handler = handlers.get(area) ?? handlerOf(area)
    handlers.set(area, handler)
    return handler(request, response, next)
  }
}

function handlerOf(build: ServerOptions['build']): express.RequestHandler {
  return createRequestHandler({
    build,
    getLoadContext: (request, response) => ({
      nonce: response.locals.nonce as string,
      requestId: response.locals.requestId as string,
      clientAddress: request.ip ?? '',
    }),
  })
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

/** Whoever meets a busy server is told when to come again, whatever part of us said so. */
function adviseRetry(_request: Request, response: Response, next: NextFunction): void {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => Response
  response.writeHead = (...head: unknown[]) => {
    if (head[0] === 503) response.setHeader('Retry-After', '10')
    return writeHead(...head)
  }
  next()
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

/** The one page that reads codes with the camera. */
const cameraPage = /^\/organise\/sessions\/[^/]+\/day\/[^/]+\/scan$/

function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  const camera = cameraPage.test(request.path) ? '(self)' : '()'
  response.setHeader(
    'Permissions-Policy',
    `camera=${camera}, microphone=(), geolocation=(), payment=(), usb=()`,
  )
  contentPolicy(request, response, (error?: unknown) =>
    error ? next(error) : otherHeaders(request, response, next),
  )
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
