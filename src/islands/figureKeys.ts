/** Enter in a figure leads to the next clause's, as in a spreadsheet; with Shift to the one before. */

export function walkFigures(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  // Enter that ends the choice of a character is the input method's.
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLInputElement) || !target.matches('.figure')) return;
  event.preventDefault();
  const figures = [...currentTarget.querySelectorAll<HTMLInputElement>('.figure:enabled')].filter(
    (figure) => figure.getClientRects().length > 0,
  );
  const next = figures[figures.indexOf(target) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  next?.select();
}
