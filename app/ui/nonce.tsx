// What belongs to the one response being rendered: its script nonce and its id. Empty in the browser.
import { createContext, useContext } from 'react'

export const NonceContext = createContext<string | undefined>(undefined)

export const RequestIdContext = createContext<string | undefined>(undefined)

export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
