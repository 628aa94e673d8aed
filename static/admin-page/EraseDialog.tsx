import { Button } from '../ui/kit/Button'
import { Dialog } from '../ui/kit/Dialog'

interface EraseDialogProps {
  readonly name: string
  readonly onKeep: () => void
  readonly onErase: () => void
}

export function EraseDialog({ name, onKeep, onErase }: EraseDialogProps) {
  return (
    <Dialog
      title={`Erase ${name} from every plan?`}
      onClose={onKeep}
      foot={
        <>
          <Button kind="subtle" onClick={onKeep}>
            Keep them
          </Button>
          <Button kind="danger" onClick={onErase}>
            Erase for good
          </Button>
        </>
      }
    >
      <p>Nobody can find out afterwards who did what they did: their entries stay in the histories, by “Somebody who left”.</p>
      <p>It can’t be taken back. If they change a plan again, they are known again from then on, for the new changes alone.</p>
    </Dialog>
  )
}
