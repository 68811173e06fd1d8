// The camera of a phone as a reader of QR codes: the browser's own detector where there is one, else a library loaded on demand.
import { useEffect, useRef, useState } from 'react'
import { Notice } from '#app/ui/page.tsx'

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type DetectorMaker = (new (options: { formats: string[] }) => Detector) & {
  getSupportedFormats(): Promise<string[]>
}
type Reader = (video: HTMLVideoElement) => Promise<string | null>

/** The same code in view is one scan for so long. */
const rest = 4_000
const pause = 200

export default function ScanCamera({ onCode }: { onCode: (code: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const report = useRef(onCode)
  useEffect(() => {
    report.current = onCode
  })
  useEffect(() => {
    const shown = video.current
    if (!shown) return
    let over = false
    let stream: MediaStream | null = null
    const last = { code: '', at: 0 }
    const run = async () => {
      if (!('mediaDevices' in navigator)) throw new Error('insecure')
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (over) return stop(stream)
      shown.srcObject = stream
      await shown.play()
      const read = await codeReader()
      while (!over) {
        const code = (await read(shown).catch(() => null))?.trim()
        if (code && (code !== last.code || Date.now() - last.at > rest)) {
          report.current(code)
          navigator.vibrate?.(80)
        }
        if (code) Object.assign(last, { code, at: Date.now() })
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
    run().catch((error: unknown) => {
      if (!over) setTrouble(troubleOf(error))
    })
    return () => {
      over = true
      stop(stream)
    }
  }, [])
  if (trouble) return <Notice tone="amber">{trouble}</Notice>
  return (
    <video
      ref={video}
      muted
      playsInline
      aria-label="Камера: наведите на личный код участника"
      className="aspect-square w-full rounded-surface bg-ink object-cover"
    />
  )
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop())
}

function troubleOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError')
    return 'Браузер не пустил к камере. Разрешите её для этого сайта или вводите коды ниже.'
  if (name === 'NotFoundError') return 'Камеры нет. Вводите коды ниже.'
  return 'Камера не включилась. Вводите коды ниже или откройте список.'
}

async function codeReader(): Promise<Reader> {
  const Maker = (window as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
  if (Maker && (await Maker.getSupportedFormats().catch((): string[] => [])).includes('qr_code')) {
    const detector = new Maker({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
  }
  const { default: readQr } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (video) => {
    const side = Math.min(video.videoWidth, video.videoHeight)
    if (!side || !context) return Promise.resolve(null)
    canvas.width = canvas.height = Math.min(side, 640)
    const [left, top] = [(video.videoWidth - side) / 2, (video.videoHeight - side) / 2]
    context.drawImage(video, left, top, side, side, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    return Promise.resolve(readQr(data, width, height)?.data ?? null)
  }
}
