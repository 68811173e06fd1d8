// What a commission member marks on: a boundary around the pages, so that a failure keeps the frame.
import { Outlet } from '@remix-run/react'
export { AreaBoundary as ErrorBoundary } from '#app/ui/area-boundary.tsx'

export default function Area() {
  return <Outlet />
}
