// The address people see: for links in mail, QR codes and feeds.
import { env } from './env.server.ts'

/** `publicAddress('/login')` is «https://reshayu.example/login». */
export function publicAddress(path: string): string {
  return new URL(path, env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).href
}
