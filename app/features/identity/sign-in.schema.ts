// The forms around passwords: sign-in, a letter with a link, a new password.
import { z } from 'zod'
import { longestPassword } from './password.ts'

export const emailField = z
  .string({ error: 'Введите электронную почту.' })
  .trim()
  .max(254, 'Слишком длинный адрес.')
  .pipe(z.email('Проверьте адрес: он выглядит как имя@сайт.рф.'))

const typed = (message: string) => z.string({ error: message }).max(longestPassword * 4, 'Слишком длинно.')

export const signInSchema = z.object({
  email: emailField,
  password: typed('Введите пароль.'),
})

export const forgottenPasswordSchema = z.object({ email: emailField })

const repeated = {
  password: typed('Придумайте пароль.'),
  repeat: typed('Повторите пароль.'),
}
const same = (form: { password: string; repeat: string }) => form.password === form.repeat
const different = { path: ['repeat'], message: 'Пароли различаются. Наберите ещё раз.' }

export const newPasswordSchema = z.object(repeated).refine(same, different)

export const changedPasswordSchema = z
  .object({ current: typed('Введите нынешний пароль.'), ...repeated })
  .refine(same, different)
