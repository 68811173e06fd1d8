// A small picture of each channel; the channel's name always stands beside it.
import type { ReactNode } from 'react'

const shapes: Record<string, ReactNode> = {
  social: <path d="M4 5h16v11H9l-5 4V5Z" />,
  portal: <path d="M4 4h16v13H4zM9 21h6M12 17v4" />,
  pos: <path d="M3 9 12 4l9 5H3ZM5 9v9M10 9v9M14 9v9M19 9v9M3 20h18" />,
  letter: <path d="M3 6h18v12H3zM3 7l9 7 9-7" />,
  emergency: <path d="M6 17v-5a6 6 0 0 1 12 0v5M4 20h16M12 3v2M4.5 6l1.4 1M19.5 6l-1.4 1" />,
  card: <path d="M3 6h18v12H3zM3 10h18M6.5 14.5h5" />,
  phone: (
    <path d="M6 3h4l2 5-2.5 2a11 11 0 0 0 4.5 4.5L16 12l5 2v4a3 3 0 0 1-3 3C10 21 3 14 3 6a3 3 0 0 1 3-3Z" />
  ),
  visit: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4 3.6-6.5 8-6.5s8 2.5 8 6.5" />,
  mfc: <path d="M4 21V8l8-5 8 5v13M8 21v-7h8v7" />,
}

export function ChannelIcon({ channel }: { channel: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className="size-5 shrink-0 text-pine"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[channel] ?? shapes.letter}
    </svg>
  )
}
