// What the browser finds wrong with a field, in our own words and in the reader's language.
import { t } from '@/lib/i18n'

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export function isControl(element: unknown): element is Control {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
}

// The named fields of a form that cannot be sent as they are, each with its sentence.
export function complaintsOf(form: HTMLFormElement): Record<string, string> {
  const complaints: Record<string, string> = {}
  for (const element of form.elements) {
    if (isControl(element) && element.name && !element.validity.valid) complaints[element.name] ??= complaintOf(element)
  }
  return complaints
}

export function complaintOf(control: Control): string {
  const { validity } = control
  if (validity.valueMissing) return control instanceof HTMLSelectElement ? t('valid.choose') : t('valid.missing')
  if (validity.typeMismatch && control.getAttribute('type') === 'email') return t('valid.email')
  if (validity.typeMismatch && control.getAttribute('type') === 'url') return t('valid.url')
  if (validity.tooShort && 'minLength' in control) return t('valid.tooShort', { least: control.minLength })
  if (validity.tooLong && 'maxLength' in control) return t('valid.tooLong', { most: control.maxLength })
  if (validity.rangeUnderflow) return t('valid.tooSmall', { least: control.getAttribute('min') })
  if (validity.rangeOverflow) return t('valid.tooLarge', { most: control.getAttribute('max') })
  return t('valid.other')
}

export function firstOf(form: HTMLFormElement, names: readonly string[]): Control | undefined {
  return [...form.elements].filter(isControl).find((element) => names.includes(element.name))
}

export function namesOf(form: HTMLFormElement): string[] {
  return [...form.elements].filter(isControl).map((element) => element.name).filter(Boolean)
}
