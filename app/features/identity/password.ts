// What a new password must be: long, not the person's e-mail, not one of those tried first. No rules about signs.

export const shortestPassword = 10
export const longestPassword = 200

export type PasswordProblem = 'short' | 'long' | 'email' | 'common'

export const passwordProblemTexts: Record<PasswordProblem, string> = {
  short: `Пароль короче ${shortestPassword} знаков. Подойдёт, например, фраза из трёх-четырёх слов.`,
  long: `Пароль длиннее ${longestPassword} знаков.`,
  email: 'Пароль повторяет почту. Придумайте другой.',
  common: 'Такой пароль подбирают одним из первых. Придумайте другой.',
}

/** Tried first by anyone who guesses; shorter ones are refused for their length already. */
const common = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '12345678910',
  '123456789012',
  '1234567891',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'qwertyuiop',
  'qwerty12345',
  'qwerty123456',
  'qwertyuiop123',
  'asdfghjkl123',
  'йцукенгшщз',
  'йцукен12345',
  'йцукен123456',
  'password123',
  'password1234',
  'password12345',
  'passw0rd123',
  'administrator',
  'admin12345',
  'admin123456',
  'welcome123',
  'iloveyou123',
  'пароль12345',
  'пароль123456',
  'парольпароль',
  'gfhjkm12345',
  'администратор',
  'человекоцентричность',
  'решаювместе',
  'reshayu-demo',
  'changeme123',
  'letmein1234',
])

export function findPasswordProblem(password: string, email: string): PasswordProblem | null {
  if ([...password].length < shortestPassword) return 'short'
  if ([...password].length > longestPassword) return 'long'
  const plain = password.toLowerCase()
  const address = email.toLowerCase()
  if (plain === address || plain === address.split('@')[0]) return 'email'
  if (common.has(plain) || new Set(plain).size < 3) return 'common'
  return null
}
