import { Button } from '../kit/Button'
import { usePage } from '../page/PageProvider'

/** In place of a picture that has nothing to show yet: where to begin. */
export function PictureStart({ label, view }: { readonly label: string; readonly view: string }) {
  const { goTo } = usePage()
  return (
    <Button size="small" className="fl-picture-start" onClick={() => goTo(view)}>
      {label}
    </Button>
  )
}
