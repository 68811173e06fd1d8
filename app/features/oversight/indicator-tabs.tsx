// The pages of indicators; what is the whole region's is offered only to who oversees it.
import { TabLinks } from '#app/ui/tabs.tsx'

export function IndicatorTabs({ region, whole }: { region: string | null; whole: boolean }) {
  const search = region ? `?region=${region}` : ''
  const tabs = [
    { to: `/oversight/indicators${search}`, title: 'Графики', end: true },
    { to: `/oversight/indicators/effect${search}`, title: 'До и после обучения' },
    { to: `/oversight/indicators/targets${search}`, title: 'Цели' },
    { to: `/oversight/indicators/import${search}`, title: 'Загрузка' },
  ]
  return whole ? <TabLinks label="Показатели ЦУР" tabs={tabs} /> : null
}
