// Where the reader left: a notice at the top, a mark in the text, and the way back to the beginning.
import { useEffect, useState } from 'react'

/** The place as it was when the lesson was opened; it does not move while the reader reads on. */
export function useOpeningPlace(place: string | null, anchors: string[]): string | null {
  const [opening] = useState(() => (place && place !== anchors[0] && anchors.includes(place) ? place : null))
  useEffect(() => {
    if (!opening || window.location.hash) return
    // After the router has put the scroll position where it wants it.
    const frame = requestAnimationFrame(() => {
      if (window.scrollY < 40) document.getElementById('place')?.scrollIntoView({ block: 'start' })
    })
    return () => cancelAnimationFrame(frame)
  }, [opening])
  return opening
}

export function PlaceNotice({ place }: { place: string }) {
  return (
    <p className="lesson-place-notice print:hidden">
      Вы уже читали этот урок. <a href={`#${place}`}>Продолжить с того места, где остановились</a>
    </p>
  )
}

export function PlaceMark() {
  return (
    <p id="place" className="lesson-place print:hidden">
      <span>Вы остановились здесь</span>
      <a href="#lesson-top">К началу</a>
    </p>
  )
}
