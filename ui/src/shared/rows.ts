/** The rows of a long list that are worth having in the document: those on the screen and a few around them. */
export function rowsInView(
  scrollTop: number,
  height: number,
  rowHeight: number,
  total: number,
): { first: number; last: number } {
  const around = 6
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - around)
  const last = Math.min(total - 1, Math.ceil((scrollTop + height) / rowHeight) + around)
  return { first, last }
}

/** Where to scroll so that a row is whole on the screen; the same place when it already is. */
export function scrollToRow(index: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = index * rowHeight
  if (top < scrollTop) return top
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height
  return scrollTop
}
