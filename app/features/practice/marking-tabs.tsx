// The pages of marking as tabs.
import { TabLinks } from '#app/ui/tabs.tsx'

export function MarkingTabs({
  counts = {},
}: {
  counts?: { waiting?: number; ready?: number; appeals?: number }
}) {
  return (
    <TabLinks
      label="Проверка ответов"
      tabs={[
        { to: '/teach/marking', title: 'Очередь', end: true, count: counts.waiting },
        { to: '/teach/marking/releases', title: 'Выпуск', count: counts.ready },
        { to: '/teach/marking/appeals', title: 'Несогласия', count: counts.appeals },
        { to: '/teach/marking/agreement', title: 'Согласованность' },
        { to: '/teach/marking/comments', title: 'Заготовки' },
      ]}
    />
  )
}

export const markingCrumbs = [
  { to: '/teach', title: 'Преподавание' },
  { to: '/teach/marking', title: 'Проверка ответов' },
]
