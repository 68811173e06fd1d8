// What belongs to measurings: a boundary that keeps the frame and shows the way back.
import { Outlet } from '@remix-run/react'
import { AreaBoundary } from '#app/ui/area-boundary.tsx'

export default function Area() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <AreaBoundary home={{ to: '/learn', title: 'Моё обучение' }} />
}
