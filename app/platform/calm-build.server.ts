// Puts one net under every loader and action of the build: trouble of the storage is answered with 503, a form that
// arrived in pieces with 400. What else is thrown goes on as it is.
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { log } from './log.server.ts'
import { storageTrouble } from './storage-trouble.server.ts'

type Handler = (args: LoaderFunctionArgs | ActionFunctionArgs) => unknown

export function calmBuild(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action } = route.module
    const module = {
      ...route.module,
      ...(loader && { loader: calm(loader as Handler) }),
      ...(action && { action: calm(action as Handler) }),
    }
    return [id, { ...route, module }]
  })
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild['routes'] }
}

function calm(handler: Handler): Handler {
  return async (args) => {
    try {
      if (args.request.body) refuseBrokenForms(args.request)
      return await handler(args)
    } catch (error) {
      const trouble = storageTrouble(error)
      if (!trouble) throw error
      const { requestId } = args.context
      if (trouble === 'full') log.error({ err: error, requestId }, 'the disk is full')
      else log.warn({ requestId }, 'the database is busy')
      // The body is the reason: the page chooses its sentence by it.
      throw new Response(trouble, { status: 503 })
    }
  }
}

/** A body that was cut off on the way is the sender's trouble, not a failure of ours. */
function refuseBrokenForms(request: Request): void {
  const formData = request.formData.bind(request)
  const clone = request.clone.bind(request)
  request.formData = () =>
    formData().catch(() => {
      throw new Response('cut-off', { status: 400 })
    })
  request.clone = () => {
    const copy = clone()
    refuseBrokenForms(copy)
    return copy
  }
}
