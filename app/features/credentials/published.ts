// The answer with which a published document goes out: for programs of any site, kept by caches for a while.

export function publishedHeaders({ seconds }: { seconds: number }): Record<string, string> {
  return {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': `public, max-age=${seconds}`,
    // Verifiers run in browsers too, on sites of their own.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
}

/** For whoever asks too often. */
export const tooOften = { status: 429, headers: { 'Retry-After': '60', 'Cache-Control': 'no-store' } }
