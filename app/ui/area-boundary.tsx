// The boundary of an area: `export { AreaBoundary as ErrorBoundary }` in a route keeps the frame and explains itself.
import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useContext, useState } from 'react'
import { ErrorPage } from './error-page.tsx'
import { RequestIdContext } from './nonce.tsx'
import { lastAnswer } from './request-id.ts'

export function AreaBoundary({ action }: { action?: ReactNode }) {
  const { status, requestId } = useFailure()
  return <ErrorPage status={status} requestId={requestId} action={action} />
}

/** What the boundary that calls it was drawn for. */
function useFailure(): { status: number; requestId: string | undefined } {
  const error = useRouteError()
  const rendered = useContext(RequestIdContext)
  const root = useRouteLoaderData('root') as { requestId?: string } | undefined
  const [answer] = useState(lastAnswer)
  const requestId = answer?.requestId ?? root?.requestId ?? rendered
  if (isRouteErrorResponse(error)) return { status: error.status, requestId }
  const unanswered = error instanceof TypeError && /fetch|network|load failed/i.test(error.message)
  if (unanswered) return { status: 0, requestId }
  // The server itself refuses some requests before the application sees them, in plain text.
  return { status: answer && answer.status >= 400 ? answer.status : 500, requestId }
}
