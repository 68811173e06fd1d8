// Where the site publishes what a verifier needs, and the name of the issuer that follows from its address.

export const issuerPath = '/credentials/issuer'

/** `list` counts from 1. */
export function statusListPath(list: number): string {
  return `/credentials/status/${list}`
}

/** «https://study.example:8443» → «did:web:study.example%3A8443». A verifier reads its key at /.well-known/did.json. */
export function didOf(siteAddress: string): string {
  return `did:web:${new URL(siteAddress).host.replace(':', '%3A')}`
}
