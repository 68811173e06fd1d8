// An image that has its words beside it: they are read where a person has switched images off.
import type { ImgHTMLAttributes } from 'react'

export function Picture({ alt, ...rest }: ImgHTMLAttributes<HTMLImageElement> & { alt: string }) {
  return (
    <>
      <img alt={alt} loading="lazy" decoding="async" {...rest} />
      {alt ? <span className="picture-text">Рисунок: {alt}</span> : null}
    </>
  )
}
