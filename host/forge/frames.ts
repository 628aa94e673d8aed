import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Store } from '../store'
import type { FrameGrant, FramePlace, MintFrame } from './frameGrant'
import type { Manifest } from './manifest'

export type Frames = {
  readonly mint: MintFrame
  /** The place that a token was minted for; null for anything that this host did not mint. */
  readonly placeOf: (token: string) => FramePlace | null
}

/** Who may speak for which module in which place: signed by the host, so that a frame can claim nothing. */
export function createFrames(store: Store, manifest: Manifest, framesOrigin: string): Frames {
  const secret = secretIn(store)
  const sign = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url')

  function mint(place: FramePlace): FrameGrant {
    const module = manifest.uiModules.find((each) => each.key === place.moduleKey)
    if (!module) throw new Error(`The manifest has no module ${place.moduleKey}`)
    const text = Buffer.from(JSON.stringify(place)).toString('base64url')
    return {
      token: `${text}.${sign(text)}`,
      src: `${framesOrigin}/${module.resource}/index.html`,
      moduleKey: module.key,
      title: module.title,
      ...(module.viewportSize === undefined ? {} : { viewportSize: module.viewportSize }),
    }
  }

  function placeOf(token: string): FramePlace | null {
    const [text = '', signature = ''] = token.split('.')
    const expected = Buffer.from(sign(text))
    const given = Buffer.from(signature)
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as FramePlace
  }

  return { mint, placeOf }
}

/** Kept with the data, so that pages stay alive when the host is started again. */
function secretIn(store: Store): string {
  store.exec('create table if not exists host_secret (id integer primary key check (id = 1), secret text not null)')
  store.run('insert or ignore into host_secret (id, secret) values (1, ?)', randomBytes(32).toString('hex'))
  return store.get<{ secret: string }>('select secret from host_secret where id = 1')!.secret
}
