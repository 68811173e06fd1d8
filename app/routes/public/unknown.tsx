// Any address that no route knows: the same 404 as for what is forbidden.
import { notFound } from '#app/features/identity/viewer.server.ts'

export function loader() {
  throw notFound()
}

export function action() {
  throw notFound()
}

export default function Unknown() {
  return null
}
