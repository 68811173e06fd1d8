// Tells the server where the reader is and for how long, seldom: when the page is left or hidden. Nothing is kept here.
import { useEffect } from 'react'

/** Without a sign of the reader for this long the seconds are not counted. */
const idleAfter = 60_000
/** The upper part of the window where people read. */
const readingBand = '0px 0px -55% 0px'

export function ViewBeacon({ url }: { url: string }) {
  useEffect(() => {
    let seconds = 0
    let place = ''
    let sentPlace = ''
    let lastSign = performance.now()
    let scrolled = false

    const inBand = new Map<Element, boolean>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) inBand.set(entry.target, entry.isIntersecting)
        if (!scrolled) return
        for (const [element, inside] of inBand)
          if (inside) {
            place = element.id
            return
          }
      },
      { rootMargin: readingBand },
    )
    for (const element of document.querySelectorAll('[data-place]')) observer.observe(element)

    const sign = () => {
      lastSign = performance.now()
    }
    const scroll = () => {
      scrolled = true
      sign()
    }
    const clock = window.setInterval(() => {
      if (document.visibilityState === 'visible' && performance.now() - lastSign < idleAfter) seconds += 1
    }, 1_000)
    const send = () => {
      if (seconds < 2 && place === sentPlace) return
      const body = new URLSearchParams({ seconds: String(seconds), place })
      if (!navigator.sendBeacon(url, body)) return
      seconds = 0
      sentPlace = place
    }
    const hide = () => {
      if (document.visibilityState === 'hidden') send()
    }
    window.addEventListener('scroll', scroll, { passive: true })
    const signs = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const name of signs) window.addEventListener(name, sign, { passive: true })
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('pagehide', send)
    return () => {
      send()
      observer.disconnect()
      window.clearInterval(clock)
      window.removeEventListener('scroll', scroll)
      for (const name of signs) window.removeEventListener(name, sign)
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('pagehide', send)
    }
  }, [url])
  return null
}
