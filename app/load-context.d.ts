import '@remix-run/server-runtime'

declare module '@remix-run/server-runtime' {
  /** Loaders give pages what they return: a Date stays a Date. */
  interface Future {
    v3_singleFetch: true
  }
  interface AppLoadContext {
    /** The Content-Security-Policy nonce of this response. */
    nonce: string
    requestId: string
    /** The reader's address as the proxies tell it, for rate limits only; it is not stored or logged. */
    clientAddress: string
  }
}
