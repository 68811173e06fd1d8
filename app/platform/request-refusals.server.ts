// What the server refuses before a route sees it: malformed addresses, foreign writes, bodies that are no forms or too large.
// A browser that asks for a page gets one; others get a line of text.
import type { NextFunction, Request, Response } from 'express'
import { log } from './log.server.ts'

const megabyte = 1024 * 1024
/** Pages that take files, with the largest body of each; every other form is far smaller. */
const uploads: [RegExp, number][] = [
  [/^\/teach\/programmes\/upload(\.data)?$/, 50 * megabyte],
  // A list of people may have five; the rest is the form around it.
  [/^\/registry\/cohorts\/[^/]+\/import(\.data)?$/, 6 * megabyte],
  [/^\/oversight\/headcount\/import(\.data)?$/, 6 * megabyte],
  [/^\/admin\/organisations\/import(\.data)?$/, 11 * megabyte],
  [/^\/admin\/users\/import(\.data)?$/, 21 * megabyte],
  [/^\/coordinator\/staff\/[^/]+\/training(\.data)?$/, 11 * megabyte],
  [/^\/oversight\/indicators\/import(\.data)?$/, 6 * megabyte],
  [/^\/registry\/frdo\/settings(\.data)?$/, 4 * megabyte],
  [/^\/registry\/papers\/templates\/[^/]+(\.data)?$/, 4 * megabyte],
  [/^\/learn\/[^/]+\/stages\/[^/]+(\.data)?$/, 11 * megabyte],
  [/^\/organise\/sessions\/[^/]+\/materials(\.data)?$/, 11 * megabyte],
  [/^\/organise\/sessions\/[^/]+\/day\/import(\.data)?$/, 3 * megabyte],
]
const largestForm = 1 * megabyte
/** A browser shows an answer only when it could send its request to the end. */
const patience = 15_000

/** An address that cannot be decoded would fail deep inside; it is simply not an address of ours. */
export function refuseMalformed(request: Request, response: Response, next: NextFunction): void {
  try {
    decodeURIComponent(request.path)
    next()
  } catch {
    void refuse(request, response, { status: 400, reason: 'address', plain: 'Адрес набран с ошибкой.' })
  }
}

/** A write must come from a page of ours: browsers say so in Sec-Fetch-Site, older ones in Origin. */
export function refuseForeignWrites(request: Request, response: Response, next: NextFunction): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next()
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  const own = site ? site === 'same-origin' : origin !== undefined && sameHost(origin, request)
  if (own) return next()
  void refuse(request, response, {
    status: 403,
    reason: 'foreign',
    plain: 'Запрос пришёл с другого сайта и не выполнен.',
  })
}

function sameHost(origin: string, request: Request): boolean {
  try {
    return new URL(origin).host === request.get('host')
  } catch {
    return false
  }
}

/** Pages send forms and nothing else; anything else would fail while it is read. */
export function refuseOtherBodies(request: Request, response: Response, next: NextFunction): void {
  const type = request.headers['content-type']
  const reads = ['GET', 'HEAD', 'OPTIONS'].includes(request.method)
  if (reads || !type || /^application\/x-www-form-urlencoded|^multipart\/form-data;.*boundary=/i.test(type))
    return next()
  void refuse(request, response, { status: 415, plain: 'Такие запросы не принимаются.' })
}

/** Refuses by the declared length, and cuts off a body that lied about it. */
export function limitBody(request: Request, response: Response, next: NextFunction): void {
  const limit = uploads.find(([path]) => path.test(request.path))?.[1] ?? largestForm
  const tooLarge = (then: () => void) => {
    response.once('finish', then)
    const plain = `Слишком большой запрос: можно не больше ${limit / megabyte} МБ.`
    void refuse(request, response, { status: 413, plain })
  }
  if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge(() => letFinish(request))
  let received = 0
  const count = (chunk: Buffer) => {
    received += chunk.length
    if (received <= limit) return
    request.off('data', count)
    if (response.headersSent) request.destroy()
    else {
      response.set('Connection', 'close')
      tooLarge(() => request.destroy())
    }
  }
  request.on('data', count)
  request.pause()
  next()
}

/** Node reads what is still coming and throws it away; for a while only. */
function letFinish(request: Request): void {
  const hurry = setTimeout(() => request.complete || request.destroy(), patience).unref()
  request.once('close', () => clearTimeout(hurry))
}

export function answerBroken(
  error: unknown,
  request: Request,
  response: Response,
  _next: NextFunction,
): void {
  const requestId = response.locals.requestId as string
  log.error({ err: error, requestId }, 'server failed')
  if (response.headersSent) return void response.end()
  const plain = `Что-то сломалось на нашей стороне. Ничего не потеряно: вернитесь и повторите. Код запроса: ${requestId}`
  void refuse(request, response, { status: 500, plain })
}

interface Refused {
  status: number
  reason?: string
  plain: string
}

type PageMaker = (refusal: { status: number; reason?: string; requestId: string }) => Promise<string>

async function refuse(
  request: Request,
  response: Response,
  { status, reason, plain }: Refused,
): Promise<void> {
  const requestId = response.locals.requestId as string
  response.status(status).set('Cache-Control', 'no-store')
  const { refusalPage } = response.app.locals as { refusalPage: PageMaker }
  const wantsPage = /\btext\/html\b/.test(request.headers.accept ?? '')
  const page = wantsPage ? await refusalPage({ status, reason, requestId }).catch(() => null) : null
  if (response.headersSent) return
  if (page) response.type('text/html; charset=utf-8').send(page)
  else response.type('text/plain; charset=utf-8').send(plain)
}
