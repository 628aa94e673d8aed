import type { FrameGrant } from '../frameGrant'
import type { MountedFrame } from './parent'

type Arg = Readonly<Record<string, unknown>>

const WIDTHS: Readonly<Record<string, string>> = { small: '400px', medium: '600px', large: '800px', xlarge: '968px' }

/** A resource of the app over the page, in the place and with the rights of the frame that asks for it. */
export function openModal(grant: FrameGrant, arg: Arg, mount: (host: HTMLElement, grant: FrameGrant) => MountedFrame): true {
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-label', String(arg['title'] || grant.title))
  dialog.style.width = `min(${WIDTHS[String(arg['size'])] ?? '968px'}, 94vw)`
  Object.assign(dialog.style, { border: '0', borderRadius: '6px', padding: '24px', color: 'inherit', background: 'var(--ds-surface-overlay)' })
  const close = document.createElement('button')
  close.textContent = 'Close'
  close.addEventListener('click', () => dialog.close())
  dialog.append(close)
  document.body.append(dialog)

  const { viewportSize: _size, ...rest } = grant
  const resource = typeof arg['resource'] === 'string' ? arg['resource'] : null
  const src = resource === null ? grant.src : grant.src.replace(/\/[^/]+\/index\.html$/, `/${encodeURIComponent(resource)}/index.html`)
  const frame = mount(dialog, { ...rest, src })
  frame.iframe.style.width = '100%'
  dialog.addEventListener('close', () => {
    frame.unmount()
    dialog.remove()
    if (typeof arg['onClose'] === 'function') void (arg['onClose'] as () => unknown)()
  })
  if (arg['closeOnOverlayClick'] !== false)
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close()
    })
  dialog.showModal()
  return true
}
