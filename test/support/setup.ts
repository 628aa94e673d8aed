// `@forge/bridge` looks for the bridge while its module is evaluated (docs/decisions), so it must stand
// before any test imports the UI. Tests that need an answer replace `callBridge`.
export const bridge = {
  callBridge: async (name: string): Promise<unknown> => {
    throw new Error(`no bridge in this test: ${name}`)
  },
}
Object.assign(globalThis, { __bridge: bridge })

// A busy machine takes longer than the library's second to load a part that is fetched when it is needed.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom')
  configure({ asyncUtilTimeout: 5_000 })
}
