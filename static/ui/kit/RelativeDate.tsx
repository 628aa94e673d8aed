import { useDates } from './dates'

/** "3 days ago", with the exact moment on hover and for machines. */
export function RelativeDate({ at }: { readonly at: number }) {
  const dates = useDates()
  return (
    <time dateTime={new Date(at).toISOString()} title={dates.moment(at)}>
      {dates.relative(at)}
    </time>
  )
}
