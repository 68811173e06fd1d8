// «/kit»: the parts of the interface on one page, for those who build it. Exists in a demo and for administrators only.
import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { notFound, requirePlatformRole } from '#app/features/identity/viewer.server.ts'
import { isDemo } from '#app/features/operations/demo-mark.server.ts'
import { listMunicipalities } from '#app/features/organisations/directory.server.ts'
import { flashCookie } from '#app/lib/flash.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { ConfirmSubmit } from '#app/ui/confirm-submit.tsx'
import { CheckboxField, FormErrors, SelectField, TextAreaField, TextField } from '#app/ui/field.tsx'
import { Badge, Card, EmptyState, Notice, Page, PageHeader, ProgressBar } from '#app/ui/page.tsx'
import { PathList } from '#app/ui/path.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { TabLinks } from '#app/ui/tabs.tsx'

export const meta: MetaFunction = () => [{ title: 'Детали интерфейса — Решаю' }]

async function gate(request: Request) {
  await requirePlatformRole(request, 'admin')
  if (!(await isDemo())) throw notFound()
}

export async function loader({ request }: LoaderFunctionArgs) {
  await gate(request)
  const municipalities = await listMunicipalities('52')
  return {
    options: municipalities.map(({ id, name, adminCentre }) => ({
      id,
      title: name,
      also: adminCentre ?? '',
    })),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  await gate(request)
  const form = await request.formData()
  if (form.get('intent') === 'remove')
    return redirect('/kit', { headers: { 'Set-Cookie': flashCookie('removed') } })
  return data({ municipality: String(form.get('municipality') ?? '') }, { status: 422 })
}

export default function Kit() {
  const { options } = useLoaderData<typeof loader>()
  const chosen = useActionData<typeof action>()?.municipality
  return (
    <Page>
      <PageHeader
        title="Детали интерфейса"
        lead="Из них собраны все страницы."
        crumbs={[{ to: '/', title: 'Главная' }]}
        actions={<ButtonLink to="/display">Вид страниц</ButtonLink>}
      />
      <TabLinks
        label="Вкладки"
        tabs={[
          { to: '/kit', title: 'Детали', count: 3 },
          { to: '/display', title: 'Вид' },
        ]}
      />
      <div className="grid gap-6 lg:grid-cols-2">
        <Card aria-label="Кнопки">
          <h2>Кнопки</h2>
          <div className="mt-4 flex flex-wrap gap-3">
            <Button type="button">Главная</Button>
            <Button type="button" tone="secondary">
              Вторая
            </Button>
            <Button type="button" tone="quiet">
              Тихая
            </Button>
            <Button type="button" disabled>
              Недоступна
            </Button>
          </div>
          <Form method="post" className="mt-4">
            <ConfirmSubmit
              name="intent"
              value="remove"
              question="Удалить черновик?"
              detail="Текст исчезнет, вернуть его нельзя."
              confirm="Удалить"
            >
              Удалить черновик
            </ConfirmSubmit>
          </Form>
        </Card>
        <Card aria-label="Путь">
          <h2 className="mb-4">Путь</h2>
          <PathList
            label="Путь"
            items={[
              {
                key: '1',
                title: 'Модуль 1. От поручения к решению',
                state: 'done',
                meta: '4 ч, тест 88 %',
                to: '/kit',
              },
              {
                key: '2',
                title: 'Стратегическая сессия',
                state: 'done',
                shape: 'square',
                meta: '24 октября',
              },
              {
                key: '3',
                title: 'Модуль 2. Услышать потребность',
                state: 'current',
                to: '/kit',
                meta: '5 ч, до 28 ноября',
                progress: { value: 2, total: 5, label: 'Уроки: 2 из 5' },
              },
              { key: '4', title: 'Задание на работе', state: 'open', to: '/kit' },
              { key: '5', title: 'Итоговый тест', state: 'locked', note: 'Откроется после модуля 2.' },
            ]}
          />
        </Card>
        <Card aria-label="Поля">
          <h2>Поля</h2>
          <Form method="post" className="mt-4 space-y-5">
            <FormErrors errors={chosen === undefined ? null : [`Выбрано: ${chosen || 'ничего'}`]} />
            <Combobox
              id="municipality"
              name="municipality"
              label="Муниципалитет"
              hint="Начните вводить название или центр."
              options={options}
              defaultValue={chosen}
            />
            <TextField id="name" name="name" label="Имя" hint="Как в паспорте." errors={['Заполните имя.']} />
            <SelectField id="kind" name="kind" label="Вид">
              <option>Первый</option>
            </SelectField>
            <TextAreaField id="text" name="text" label="Текст" rows={3} />
            <CheckboxField id="agree" name="agree" label="Согласие" defaultChecked />
            <Button>Отправить</Button>
          </Form>
        </Card>
        <div className="space-y-6">
          <Card aria-label="Сообщения" className="space-y-3">
            <h2>Сообщения</h2>
            <Notice tone="pine">Сделано.</Notice>
            <Notice tone="amber">Совет.</Notice>
            <Notice tone="wax">Срок прошёл.</Notice>
            <Notice>Сведение.</Notice>
            <p className="flex flex-wrap gap-2">
              <Badge tone="pine">готово</Badge>
              <Badge tone="wax">просрочено</Badge>
              <Badge tone="amber">скоро</Badge>
              <Badge tone="sky">новое</Badge>
              <Badge>обычно</Badge>
            </p>
            <ProgressBar value={3} total={10} label="3 из 10" />
          </Card>
          <EmptyState title="Пока пусто" action={<ButtonLink to="/kit">Начать</ButtonLink>}>
            Здесь появятся Ваши работы.
          </EmptyState>
          <DataTable
            caption="Таблица"
            rows={options.slice(0, 3)}
            rowKey={({ id }) => id}
            sort="title"
            columns={[
              { key: 'title', title: 'Название', sortable: true, cell: ({ title }) => title },
              { key: 'also', title: 'Центр', numeric: true, cell: ({ also }) => also },
            ]}
          />
        </div>
      </div>
    </Page>
  )
}
