// What a notification says: the sentence of its kind, filled with its values.
import { makeFormat } from '@/lib/format'
import { hasText, t } from '@/lib/i18n'
import type { Notification } from './notifications'

export function sentenceOf({ kind, values }: Pick<Notification, 'kind' | 'values'>): string {
  const format = makeFormat('UTC')
  const { day, role } = values
  const roleKey = `role.${role}`
  return t(`notification.${kind}`, {
    ...values,
    ...(day && { day: format.longDay(day) }),
    ...(role && { role: hasText(roleKey) ? t(roleKey) : role }),
    ...Object.fromEntries(['created', 'changed', 'unchanged', 'refused'].map((count) => [count, Number(values[count] ?? 0)])),
  })
}
