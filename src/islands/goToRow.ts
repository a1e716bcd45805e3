/** Brings a row into view and its first field into focus, once the page has drawn it. */
export function goToRow(id: string): void {
  queueMicrotask(() => {
    const target = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
    target?.scrollIntoView({ block: 'center' });
    target?.querySelector('input')?.focus({ preventScroll: true });
  });
}

/** The code that the address names after its #; empty when there is none that can be read. */
export function codeInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
