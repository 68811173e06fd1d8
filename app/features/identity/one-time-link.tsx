// A fresh one-time link: shown once, to the person who made it.
import { Notice } from '#app/ui/page.tsx'

export function OneTimeLink({ link }: { link: string }) {
  return (
    <Notice tone="amber" live>
      <p className="font-semibold">Ссылка приглашения. Второй раз мы её не покажем</p>
      <p className="mt-1">Письмо с ней уже в почте. Если письмо не дойдёт, передайте ссылку лично:</p>
      <p className="mt-2 select-all break-all rounded-control border border-line bg-card px-3 py-2">{link}</p>
      <p className="mt-2 text-[0.9rem]">Действует 14 дней и открывается один раз. Не входите по ней сами.</p>
    </Notice>
  )
}
