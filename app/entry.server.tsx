// Renders pages, and hands the server process what lives inside the built bundle: workers and closing.
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server'
import { NonceContext, RequestIdContext } from '#app/ui/nonce.tsx'
import { log } from '#app/platform/log.server.ts'
import { PageBody } from '#app/platform/page-body.server.ts'
import { type Refusal, RefusalPage } from '#app/ui/refusal-page.tsx'
import stylesheet from './tailwind.css?url'

export { startBackground, stopBackground } from '#app/background.server.ts'

const renderTimeout = 15_000

/**
 * Milliseconds that a promise among a loader's answers may take. No loader here gives one away unfinished; Remix holds
 * the answer of every request for as long as this, so it is short.
 */
export const streamTimeout = 500

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false
    const wholeFirst = isbot(request.headers.get('user-agent') ?? '') || entry.isSpaMode
    const answer = () => {
      const body = new PageBody()
      headers.set('Content-Type', 'text/html; charset=utf-8')
      headers.set('Cache-Control', 'no-store')
      resolve(
        new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }),
      )
      pipe(body)
    }
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <RequestIdContext.Provider value={context.requestId}>
          <RemixServer context={entry} url={request.url} nonce={context.nonce} />
        </RequestIdContext.Provider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onShellReady: () => {
          if (!wholeFirst) answer()
        },
        onAllReady: () => {
          clearTimeout(timer)
          if (wholeFirst) answer()
        },
        onShellError: (error: unknown) => reject(error as Error),
        onError: (error: unknown) => {
          failed = true
          log.error({ err: error, requestId: context.requestId }, 'render failed')
        },
      },
    )
    const timer = setTimeout(abort, renderTimeout).unref()
  })
}

/** What a loader or an action threw by mistake. Answers that they threw on purpose do not come here. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return
  log.error(
    { err: error, requestId: context.requestId, route: new URL(request.url).pathname.split('/')[1] },
    'request failed',
  )
}

/** The page of a request that the server refused before it came to a route. */
export function refusalPage(refusal: Refusal): string {
  return `<!doctype html>${renderToStaticMarkup(<RefusalPage {...refusal} stylesheet={stylesheet} />)}`
}
