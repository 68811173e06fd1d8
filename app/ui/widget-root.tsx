// Ground for react-aria widgets: Russian announcements, and no <style> of their own. Loaded only with a widget.
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'

// The library adds a <style> for touch, which our content policy refuses. It looks for this id first; the rule itself
// stands in parts.css.
const pressableMark = 'react-aria-pressable-style'

if (typeof document !== 'undefined' && !document.getElementById(pressableMark)) {
  const mark = document.createElement('meta')
  mark.id = pressableMark
  document.head.append(mark)
}

export function WidgetRoot({ children }: { children: ReactNode }) {
  return <I18nProvider locale="ru-RU">{children}</I18nProvider>
}
