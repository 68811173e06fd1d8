// The empty route that `npm run bench` compares with. Present only under BENCH=1.
import { benchIsOn } from '#app/features/operations/bench.server.ts'
import { notFound } from '#app/features/identity/viewer.server.ts'

export function loader() {
  if (!benchIsOn()) throw notFound()
  return null
}

export default function EmptyRoute() {
  return <p>Пустая страница</p>
}
