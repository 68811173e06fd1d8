// The papers of a day as PDF: the sign-in sheet and the badges of everyone who has a seat. Made anew for each request.
import QRCode from 'qrcode'
import { formatSpan } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { renderPdf } from '#app/platform/pdf.server.ts'
import type { DayMember, StaffDay, StaffSession } from './day-rows.server.ts'
import { badgeTemplate, signInTemplate } from './day-templates.ts'

type Day = StaffSession & { day: StaffDay }

/** Явочный лист. */
export function signInSheet({ session, day }: Day, members: DayMember[], now = new Date()): Buffer {
  const booked = members.filter((member) => member.booked)
  const rows = booked.map(({ name, municipality, post }, at) => ({
    ...{ number: String(at + 1), name, municipality: municipality ?? '', post: post ?? '' },
  }))
  const when = formatSpan(day.startsAt, day.endsAt, session.timeZone)
  const data = {
    title: `Явочный лист: ${session.title}, ${when}`,
    author: 'Решаю',
    heading: 'Явочный лист',
    session: session.title,
    lead: [
      `${session.title}. Поток: ${session.cohort.name}`,
      [when, session.place].filter(Boolean).join('. '),
      `Записались: ${counted(rows.length, 'человек', 'человека', 'человек')}`,
    ],
    rows,
  }
  return renderPdf({ template: signInTemplate, data, createdAt: now })
}

/** Ten badges on a sheet, with the personal code that staff scan. */
export async function badges({ session }: Day, members: DayMember[], now = new Date()): Promise<Buffer> {
  const rows = []
  for (const { name, municipality, booked, personalCode } of members) {
    if (!booked || personalCode === null) continue
    const [surname = '', ...given] = name.split(' ')
    const qr = await QRCode.toString(personalCode, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
    rows.push({
      ...{ surname, given: given.join(' '), municipality: municipality ?? '', qr },
      ...{ code: personalCode, session: session.title },
    })
  }
  const data = { title: `Бейджи: ${session.title}`, author: 'Решаю', rows }
  return renderPdf({ template: badgeTemplate, data, createdAt: now })
}
