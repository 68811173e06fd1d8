// Remembers which request failed last, so that a page drawn in the browser can name it to the administrator.

let last: { requestId: string; status: number } | null = null

/** Called once, in the browser: every answer of our server carries X-Request-Id. */
export function watchRequests(): void {
  const send = window.fetch
  window.fetch = async (...request) => {
    last = null
    const response = await send(...request)
    const requestId = response.headers.get('X-Request-Id')
    if (requestId) last = { requestId, status: response.status }
    return response
  }
}

/** The last answer the browser got through fetch; null before the first one and when there was no answer. */
export function lastAnswer(): { requestId: string; status: number } | null {
  return last
}
