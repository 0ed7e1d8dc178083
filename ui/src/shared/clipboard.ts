/** Puts a text on the clipboard. False when the system did not let it happen. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** The picture on the clipboard, for engines whose paste hands over text alone. Only a paste that is under way may ask. */
export async function pastedPicture(): Promise<Blob | null> {
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find((type) => type.startsWith('image/'))
      if (type) return await item.getType(type)
    }
    return null
  } catch {
    return null
  }
}

/** The older way, for web views that keep the clipboard from pages: select a text that nobody sees, and copy. */
function copyBySelection(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'unseen'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
