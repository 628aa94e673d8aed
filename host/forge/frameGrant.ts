/** What the server lets a page mount: made by `mintFrame`, put into the page as JSON, given to `mountFrame` in the browser. */
export type FrameGrant = {
  /** Signed; names user, module, issue and project. Only the page holds it, never the frame. */
  readonly token: string
  /** Address of the resource's index.html on the frames' origin. */
  readonly src: string
  readonly moduleKey: string
  readonly title: string
  /** Fixed height as in the manifest; absent means the frame grows with its content. */
  readonly viewportSize?: 'small' | 'medium' | 'large' | 'xlarge' | 'max'
}

/** What the server knows about the place where a module is shown. */
export type FramePlace = {
  readonly user: string
  readonly moduleKey: string
  readonly issue?: { readonly id: string; readonly key: string; readonly type: string; readonly typeId: string }
  readonly project?: { readonly id: string; readonly key: string; readonly type: string }
}

export type MintFrame = (place: FramePlace) => FrameGrant
