// The sections of oversight; a coordinator's are fewer.
import { TabLinks } from '#app/ui/tabs.tsx'

export function OversightTabs({ wholeRegion }: { wholeRegion: boolean }) {
  const own = [
    { to: '/oversight', title: 'Охват' },
    { to: '/oversight/overdue', title: 'Просрочено' },
    { to: '/oversight/headcount', title: 'Численность' },
    { to: '/oversight/indicators', title: 'Показатели ЦУР' },
  ]
  const whole = [
    { to: '/oversight/plan', title: 'План' },
    { to: '/oversight/rating', title: 'Рейтинг' },
    { to: '/oversight/comparison', title: 'Регионы' },
  ]
  const kept = { to: '/oversight/views', title: 'Сохранённые отчёты' }
  return <TabLinks label="Надзор за охватом" tabs={[...own, ...(wholeRegion ? whole : []), kept]} />
}
