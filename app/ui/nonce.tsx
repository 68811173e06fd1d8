// The Content-Security-Policy nonce of the response being rendered. Empty in the browser, which never needs it.
import { createContext, useContext } from 'react'

export const NonceContext = createContext<string | undefined>(undefined)

export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
