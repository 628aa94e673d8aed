import * as z from 'zod/mini'

/** Longest text that one field of one event may hold, in characters. */
const TEXT_LIMIT = 10_000

/** Names of verticals, slices, metrics …: one line. */
export const NAME_LIMIT = 120

/** Something that one sees: neither a blank nor a sign without a picture, such as one of no width. */
const SEEN = /[^\s\p{Cc}\p{Cf}]/u

/** A text that must say something; blanks around it go. */
export const written = (limit: number) => z.string().check(z.trim(), z.minLength(1), z.regex(SEEN), z.maxLength(limit))

/**
 * A text that a person wrote. Where the reader may not see it, or where it was redacted, it is
 * `{ withheld: true }`; `decide` and `evolve` never branch on what it says.
 */
export const text = z.union([
  z.string().check(z.maxLength(TEXT_LIMIT)),
  z.object({ withheld: z.literal(true) }),
])
export type Text = z.infer<typeof text>

export const name = z.union([
  written(NAME_LIMIT),
  z.object({ withheld: z.literal(true) }),
])

/** Nothing that one would see; a withheld text counts as present. */
export function isEmpty(value: Text | undefined): boolean {
  return value === undefined || (typeof value === 'string' && !SEEN.test(value))
}

/** An http(s) address, or nothing: what else a browser would follow ("javascript:") is refused. */
export const link = z.union([
  z.string().check(z.maxLength(2000), z.regex(/^$|^https?:\/\/[^\s]+$/i)),
  z.object({ withheld: z.literal(true) }),
])

export const WITHHELD: Text = { withheld: true }

/** What to show in place of a text: the text itself, or `otherwise` where it is withheld. */
export function textOr(value: Text, otherwise: string): string {
  return typeof value === 'string' ? closed(value) : otherwise
}

const OPENS = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/
const [POP, POP_ISOLATE] = ['\u202c', '\u2069']

/** What turns the direction of writing around ends with the text that it stands in: the words after it stay as they are. */
function closed(value: string): string {
  if (!OPENS.test(value)) return value
  const open: string[] = []
  for (const letter of value) {
    if (OPENS.test(letter)) open.push(letter >= '\u2066' ? POP_ISOLATE : POP)
    else if (letter === POP && open.at(-1) === POP) open.pop()
    else if (letter === POP_ISOLATE && open.includes(POP_ISOLATE)) open.length = open.lastIndexOf(POP_ISOLATE)
  }
  return value + open.toReversed().join('')
}
