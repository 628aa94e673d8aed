import type { FrameGrant } from '../frameGrant'

export type Flag = {
  readonly id: string
  readonly title: string
  readonly description?: string
  readonly type: 'info' | 'success' | 'warning' | 'error'
  readonly isAutoDismiss: boolean
  readonly actions: readonly { readonly text: string; readonly onClick: () => void }[]
}

/** What the page around the frames does for them. Site addresses are paths such as `/browse/SOLAR-1`. */
export type FramePage = {
  readonly showFlag: (flag: Flag) => void
  readonly closeFlag: (id: string) => void
  readonly navigate: (path: string, newTab: boolean) => void
  readonly setTitle: (title: string) => void
  /** The frame asks for fresh issue data (jira-bridge `refreshIssueView`). */
  readonly refreshIssue?: () => void
}

export type MountedFrame = {
  readonly iframe: HTMLIFrameElement
  readonly setTheme: (theme: 'light' | 'dark') => void
  readonly unmount: () => void
}

/** Puts the module's frame into `host` and answers its bridge calls until it is unmounted. */
export function mountFrame(host: HTMLElement, grant: FrameGrant, page: FramePage, theme: 'light' | 'dark'): MountedFrame {
  void [host, grant, page, theme]
  throw new Error('not there yet')
}
