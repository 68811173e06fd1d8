// Prints the page. Without JavaScript the browser's own menu does, so the button appears only with it.
import { useEffect, useState } from 'react'
import { Button } from '#app/ui/button.tsx'

export function PrintButton() {
  const [able, setAble] = useState(false)
  useEffect(() => setAble(true), [])
  return able ? (
    <Button type="button" tone="secondary" onClick={() => window.print()}>
      Напечатать
    </Button>
  ) : null
}
