import { listenToNews } from '../../forge/bridge/listenToNews'
import { mountFrame } from '../../forge/bridge/parent'
import type { Flag, FramePage, MountedFrame } from '../../forge/bridge/parent'
import type { FrameGrant } from '../../forge/frameGrant'

type PageData = { readonly frames: Readonly<Record<string, FrameGrant>>; readonly theme: 'light' | 'dark'; readonly offset: number }

const data = JSON.parse(document.getElementById('page-data')?.textContent ?? '{}') as PageData
const flags = document.getElementById('flags')!

const frames: MountedFrame[] = []

for (const [slot, grant] of Object.entries(data.frames)) {
  const element = document.getElementById(slot)
  if (element === null) continue
  const page: FramePage = {
    showFlag,
    closeFlag: (id) => document.getElementById(`flag-${id}`)?.remove(),
    navigate: (path, newTab) => (newTab ? void window.open(path, '_blank', 'noopener') : location.assign(path)),
    setTitle: (title) => {
      document.title = title
    },
    refreshIssue: () => location.reload(),
  }
  frames.push(mountFrame(element, grant, page, data.theme))
}

document.getElementById('user')?.addEventListener('change', (event) => {
  ;(event.target as HTMLSelectElement).form?.requestSubmit()
})

// The app moves the address while it is used: a form leads back to where one is, not to where one came in.
document.addEventListener('submit', ({ target }) => {
  const back = (target as HTMLFormElement).elements.namedItem('back')
  if (back instanceof HTMLInputElement) back.value = location.pathname + location.search + location.hash
})

document.getElementById('theme-form')?.addEventListener('submit', (event) => {
  event.preventDefault()
  const form = event.target as HTMLFormElement
  const button = form.querySelector('button')!
  const theme = button.value === 'dark' ? 'dark' : 'light'
  const other = theme === 'dark' ? 'light' : 'dark'
  const body = new URLSearchParams({ theme, back: '/' })
  void fetch(form.action, { method: 'POST', body, redirect: 'manual' })
  document.documentElement.dataset['colorMode'] = theme
  for (const frame of frames) frame.setTheme(theme)
  button.value = other
  button.textContent = `${other === 'dark' ? 'Dark' : 'Light'} theme`
})

const when = document.getElementById('when')!
let offset = data.offset
const showTime = (): void => {
  when.textContent = new Date(Date.now() + offset).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
}
setInterval(showTime, 30_000)
listenToNews('/_host/clock', (text) => {
  if (Number(text) === offset) return
  offset = Number(text)
  showTime()
  for (const frame of frames) frame.setOffset(offset)
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
