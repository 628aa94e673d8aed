import { isEmpty } from '../../../src/plan/kernel/text'

/** What stands in a form's field, without the blanks around it; nothing where one would see nothing. */
export function textIn(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' && !isEmpty(value) ? value.trim() : ''
}

/** The number in a field, written with a point or a comma; null when there is none. */
export function numberIn(data: FormData, name: string): number | null {
  const typed = textIn(data, name).replace(',', '.')
  const value = Number(typed)
  return typed === '' || !Number.isFinite(value) ? null : value
}
