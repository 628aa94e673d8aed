import './Skeleton.css'

/** A grey shape of what comes; lengths as in CSS. */
export function Skeleton({ width = '100%', height = '1.25rem' }: { readonly width?: string; readonly height?: string }) {
  return <span className="fl-skeleton" style={{ width, height }} aria-hidden="true" />
}
