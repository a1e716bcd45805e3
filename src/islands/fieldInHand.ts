/** Fields that are taken when one leaves them: what stands in the one in hand is meant, too. */

/** Takes what has been typed into the field that has the focus, as leaving it would, and stays in it. */
export function takeFieldInHand(): void {
  const field = document.activeElement as HTMLElement | null;
  if (!field?.matches('input, textarea')) return;
  field.blur();
  field.focus({ preventScroll: true });
}
