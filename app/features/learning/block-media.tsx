// A recording with captions and its words in full. Nothing plays by itself; a recording elsewhere is a plain link.
import { useEffect, useRef, useState } from 'react'
import type { BlockOf } from '#app/features/curriculum/segment.ts'
import { LessonHtml, useLesson } from './lesson-context.tsx'

export function BlockMedia({ block }: { block: BlockOf<'media'> }) {
  const outside = /^https?:/.test(block.src)
  return (
    <figure className="lesson-media">
      <figcaption className="font-semibold">{block.title}</figcaption>
      {outside ? (
        <p className="mt-2">
          <a href={block.src} rel="noopener noreferrer">
            {block.kind === 'video' ? 'Открыть видео' : 'Открыть запись'} на сайте {hostOf(block.src)}
          </a>
        </p>
      ) : (
        <Player block={block} />
      )}
      <details className="lesson-reveal mt-3" data-small="">
        <summary>Расшифровка текстом</summary>
        <LessonHtml html={block.transcript} className="lesson-words pb-4" />
      </details>
    </figure>
  )
}

function Player({ block }: { block: BlockOf<'media'> }) {
  const { fileBase } = useLesson()
  const src = `${fileBase}${block.src}`
  const track = block.captions ? (
    <track
      kind="captions"
      srcLang="ru"
      label="Русские субтитры"
      src={`${fileBase}${block.captions}`}
      default
    />
  ) : null
  if (block.kind === 'video')
    return (
      // eslint-disable-next-line jsx-a11y/media-has-caption -- where a recording has no captions, its words stand below
      <video controls preload="metadata" src={src} className="mt-3 w-full rounded-control print:hidden">
        {track}
      </video>
    )
  return (
    <Audio src={src} title={block.title}>
      {track}
    </Audio>
  )
}

/** Browsers draw no captions over sound: the words spoken now are shown under the player. */
function Audio({ src, title, children }: { src: string; title: string; children: React.ReactNode }) {
  const player = useRef<HTMLAudioElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    const track = player.current?.textTracks[0]
    if (!track) return
    track.mode = 'hidden'
    const show = () => setWords([...(track.activeCues ?? [])].map((cue) => (cue as VTTCue).text).join(' '))
    track.addEventListener('cuechange', show)
    return () => track.removeEventListener('cuechange', show)
  }, [])
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- where a recording has no captions, its words stand below */}
      <audio
        ref={player}
        controls
        preload="metadata"
        src={src}
        aria-label={title}
        className="mt-3 w-full print:hidden"
      >
        {children}
      </audio>
      {words ? <p className="lesson-caption">{words.replace(/<[^>]*>/g, '')}</p> : null}
    </>
  )
}

function hostOf(address: string): string {
  try {
    return new URL(address).host
  } catch {
    return address
  }
}
