/** Paper is white, whatever theme the screen has. */
export function printLight(): void {
  const { dataset } = document.documentElement
  let screen: string | undefined
  addEventListener('beforeprint', () => {
    screen = dataset['colorMode']
    if (screen !== undefined) dataset['colorMode'] = 'light'
  })
  addEventListener('afterprint', () => {
    if (screen !== undefined) dataset['colorMode'] = screen
  })
}
