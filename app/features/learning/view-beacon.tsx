// Tells the server where the reader is and for how long, seldom: when the page is left or hidden. Nothing is kept here.
import { useEffect, useRef } from 'react'
import { noStay, placeToKeep, stayed } from './view-stay.ts'

/** Without a sign of the reader for this long the seconds are not counted. */
const idleAfter = 60_000
/** The upper part of the window where people read. */
const readingBand = '0px 0px -55% 0px'

export function ViewBeacon({ url, keptBefore }: { url: string; keptBefore: boolean }) {
  // A first report makes the place kept: that must not begin the count anew.
  const kept = useRef(keptBefore)
  useEffect(() => {
    let seconds = 0
    let seen: number | null = null
    let stay = noStay
    let sentPlace = ''
    let lastSign = performance.now()
    let scrolled = false

    const places = [...document.querySelectorAll('[data-place]')]
    const inBand = new Map<Element, boolean>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) inBand.set(entry.target, entry.isIntersecting)
        if (!scrolled) return
        const first = places.findIndex((element) => inBand.get(element))
        if (first >= 0) seen = first
      },
      { rootMargin: readingBand },
    )
    for (const element of places) observer.observe(element)

    const sign = () => {
      lastSign = performance.now()
    }
    const scroll = () => {
      scrolled = true
      sign()
    }
    const clock = window.setInterval(() => {
      if (document.visibilityState !== 'visible' || performance.now() - lastSign >= idleAfter) return
      seconds += 1
      stay = stayed(stay, seen)
    }, 1_000)
    const send = () => {
      const place = places[placeToKeep(stay, seen, kept.current) ?? -1]?.id ?? ''
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
