// Looks at the numbers of a day now and then, and reads the page anew only when they changed. A broken line is no error.
import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const every = 7_000

export function useDayPolling(address: string, shown: unknown): void {
  const { revalidate } = useRevalidator()
  const known = JSON.stringify(shown)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return
      fetch(address, { redirect: 'manual', headers: { Accept: 'application/json' } })
        .then(async (answer) => {
          if (answer.ok && (await answer.text()) !== known) revalidate()
        })
        .catch(() => undefined)
    }, every)
    return () => clearInterval(timer)
  }, [address, known, revalidate])
}
