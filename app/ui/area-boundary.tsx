// The boundary of an area: keeps the frame, says what happened and leads back to the area's first page.
import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { useContext, useState } from 'react'
import { ErrorPage } from './error-page.tsx'
import { RequestIdContext } from './nonce.tsx'
import { lastAnswer } from './request-id.ts'

interface RootData {
  requestId?: string
  navigation?: { to: string }[]
}

/** `home` is offered to those whose header leads there: for others that page does not exist. */
export function AreaBoundary({ home }: { home?: { to: string; title: string } }) {
  const root = useRouteLoaderData('root') as RootData | undefined
  const { status, reason, requestId } = useFailure(root)
  const open = home && root?.navigation?.some(({ to }) => to === home.to)
  return <ErrorPage status={status} reason={reason} requestId={requestId} home={open ? home : undefined} />
}

/** What the boundary that calls it was drawn for. */
function useFailure(root: RootData | undefined): {
  status: number
  reason?: string
  requestId: string | undefined
} {
  const error = useRouteError()
  const rendered = useContext(RequestIdContext)
  const [answer] = useState(lastAnswer)
  const requestId = answer?.requestId ?? root?.requestId ?? rendered
  if (isRouteErrorResponse(error)) {
    const reason = typeof error.data === 'string' ? error.data : undefined
    return { status: error.status, reason, requestId }
  }
  const unanswered = error instanceof TypeError && /fetch|network|load failed/i.test(error.message)
  if (unanswered) return { status: 0, requestId }
  // The server itself refuses some requests before the application sees them, in plain text.
  return { status: answer && answer.status >= 400 ? answer.status : 500, requestId }
}
