// Links for long lists: plain anchors, whose clicks one listener on the page hands to the router. A router's own link
// costs some thirty microseconds of rendering each, which a programme of sixty steps pays on every request.
import { useNavigate } from '@remix-run/react'
import { type AnchorHTMLAttributes, useEffect } from 'react'

export function LightLink({
  to,
  children,
  ...rest
}: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target'> & { to: string }) {
  return (
    <a href={to} data-light="" {...rest}>
      {children}
    </a>
  )
}

/** Stands once, in the root: without it light links still work, by loading the whole page. */
export function useLightLinks(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const wanted =
        event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
      if (!wanted || event.defaultPrevented || !(event.target instanceof Element)) return
      const link = event.target.closest<HTMLAnchorElement>('a[data-light]')
      if (!link) return
      event.preventDefault()
      void navigate(link.pathname + link.search + link.hash)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [navigate])
}
