import '@remix-run/server-runtime'

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    /** The Content-Security-Policy nonce of this response. */
    nonce: string
    requestId: string
    /** The reader's address as the proxies tell it, for rate limits only; it is not stored or logged. */
    clientAddress: string
  }
}
