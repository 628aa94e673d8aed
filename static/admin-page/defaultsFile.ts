import * as z from 'zod/mini'
import type { SiteDefaults } from '../../src/contract/siteDefaults'
import { siteDefaults } from '../../src/contract/siteDefaults'

export type DefaultsRead = { readonly ok: true; readonly defaults: SiteDefaults } | { readonly ok: false; readonly message: string }

/** The site defaults as a file for another site. */
export function defaultsToFile(defaults: SiteDefaults): string {
  return `${JSON.stringify(defaults, null, 2)}\n`
}

/** What a file says, or what is wrong with it, for people. */
export function fileToDefaults(text: string): DefaultsRead {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return { ok: false, message: 'This file is not JSON. Choose one that was exported from Foldline’s admin page.' }
  }
  const read = z.safeParse(siteDefaults, content)
  if (read.success) return { ok: true, defaults: read.data }
  const issue = read.error.issues[0]
  const at = issue?.path.map(String).join('.') ?? ''
  return { ok: false, message: `This file can’t be used${at === '' ? '' : `: what it says about “${at}” is not right`}. Nothing was changed.` }
}
