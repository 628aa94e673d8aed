import { mountFrame } from '../../forge/bridge/parent'
import type { Flag } from '../../forge/bridge/parent'
import type { FrameGrant } from '../../forge/frameGrant'

type PageData = { readonly frames: Readonly<Record<string, FrameGrant>>; readonly theme: 'light' | 'dark'; readonly offset: number }

const data = JSON.parse(document.getElementById('page-data')?.textContent ?? '{}') as PageData
const flags = document.getElementById('flags')!

for (const [slot, grant] of Object.entries(data.frames)) {
  const element = document.getElementById(slot)
  if (element === null) continue
  mountFrame(
    element,
    grant,
    {
      showFlag,
      closeFlag: (id) => document.getElementById(`flag-${id}`)?.remove(),
      navigate: (path, newTab) => (newTab ? void window.open(path, '_blank', 'noopener') : location.assign(path)),
      setTitle: (title) => {
        document.title = title
      },
      refreshIssue: () => location.reload(),
    },
    data.theme,
  )
}

document.getElementById('user')?.addEventListener('change', (event) => {
  ;(event.target as HTMLSelectElement).form?.requestSubmit()
})

/** Jira's flag: a message in the corner, with its actions; gone by itself where it may. */
function showFlag(flag: Flag): void {
  document.getElementById(`flag-${flag.id}`)?.remove()
  const box = document.createElement('div')
  box.id = `flag-${flag.id}`
  box.className = `flag ${flag.type}`
  const title = document.createElement('strong')
  title.textContent = flag.title
  box.append(title)
  if (flag.description !== undefined) {
    const text = document.createElement('p')
    text.textContent = flag.description
    box.append(text)
  }
  for (const action of [...flag.actions, { text: 'Dismiss', onClick: () => undefined }]) {
    const button = document.createElement('button')
    button.textContent = action.text
    button.addEventListener('click', () => {
      action.onClick()
      box.remove()
    })
    box.append(button)
  }
  flags.append(box)
  if (flag.isAutoDismiss) setTimeout(() => box.remove(), 8000)
}
