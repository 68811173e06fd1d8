// What is given to be checked, and what its channel means: who else reads it, whether it is spoken.

export interface ReplyToCheck {
  text: string
  /** What the citizen wrote; an empty string when it is not known. */
  message: string
  channel: string
  /** The citizen's name, when the official knows it. */
  addressee?: string | null
}

export type Channel = 'public' | 'emergency' | 'private'

/** Accepts the keys of the product and the words people use for them. */
export function readChannel(channel: string): Channel {
  const name = channel.toLowerCase()
  if (
    /social|соц|вконтакте|одноклассник|инцидент|telegram|телеграм|\bvk\b|(?<![а-яё])(?:вк|ок|макс)(?![а-яё])|паблик|комментар/.test(
      name,
    )
  )
    return 'public'
  return /112|emergency|экстрен/.test(name) ? 'emergency' : 'private'
}

export function isOral(channel: string): boolean {
  return /phone|телефон|звонок|call|person|при[её]м|mfc|мфц|112/.test(channel.toLowerCase())
}
