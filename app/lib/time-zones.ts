// Time zones of Russia for a select: IANA name and how people call it.

export const russianTimeZones: { zone: string; title: string }[] = [
  { zone: 'Europe/Kaliningrad', title: 'Калининград (МСК−1)' },
  { zone: 'Europe/Moscow', title: 'Москва (МСК)' },
  { zone: 'Europe/Samara', title: 'Самара (МСК+1)' },
  { zone: 'Asia/Yekaterinburg', title: 'Екатеринбург (МСК+2)' },
  { zone: 'Asia/Omsk', title: 'Омск (МСК+3)' },
  { zone: 'Asia/Novosibirsk', title: 'Новосибирск (МСК+4)' },
  { zone: 'Asia/Krasnoyarsk', title: 'Красноярск (МСК+4)' },
  { zone: 'Asia/Irkutsk', title: 'Иркутск (МСК+5)' },
  { zone: 'Asia/Yakutsk', title: 'Якутск (МСК+6)' },
  { zone: 'Asia/Vladivostok', title: 'Владивосток (МСК+7)' },
  { zone: 'Asia/Magadan', title: 'Магадан (МСК+8)' },
  { zone: 'Asia/Kamchatka', title: 'Камчатка (МСК+9)' },
]

/** Shown where a person has chosen none. */
export const capitalTimeZone = 'Europe/Moscow'
