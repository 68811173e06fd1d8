// «/health»: the process is alive and its database answers. Open to anyone; tells nothing else.
import { isReady } from '#app/features/operations/readiness.server.ts'

export async function loader() {
  const ready = await isReady()
  return Response.json(
    { live: true, ready },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
