// Buttons and links that look like buttons. One primary action a screen.
import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'
import { classes } from './classes.ts'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger' | 'inverse'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-5 py-2 text-center font-semibold leading-snug no-underline hover:transition-colors hover:duration-150 disabled:cursor-not-allowed disabled:opacity-60'

const tones: Record<ButtonTone, string> = {
  primary: 'bg-pine text-on-pine hover:bg-pine-deep',
  secondary: 'border-2 border-pine bg-card text-pine hover:bg-pine-wash',
  quiet: 'text-sky underline hover:bg-sky-wash',
  danger: 'border-2 border-wax bg-card text-wax hover:bg-wax-wash',
  inverse: 'bg-on-hero text-hero hover:bg-on-hero-2',
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone?: ButtonTone
  /** Shows that the action is under way and refuses a second press. */
  busy?: boolean
}

export function Button({
  tone = 'primary',
  busy = false,
  className,
  type = 'submit',
  disabled,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classes(base, tones[tone], className)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {children}
    </button>
  )
}

export function ButtonLink({ tone = 'primary', className, ...rest }: LinkProps & { tone?: ButtonTone }) {
  return <Link className={classes(base, tones[tone], className)} {...rest} />
}

/** For pages drawn outside the router. */
export function PlainButtonLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className={classes(base, tones.primary)}>
      {children}
    </a>
  )
}
