/** What scripts add to the parts of a page that not every page has. */

export function enhanceParts(page: ParentNode): void {
  for (const button of page.querySelectorAll<HTMLElement>('button.print')) {
    button.hidden = false;
    button.onclick = () => print();
  }

  // The year that a reader lives in may have no edition yet: that is said, not passed over.
  const notice = page.querySelector<HTMLElement>('[data-editions]');
  const year = new Date().getFullYear();
  if (notice && !notice.dataset['editions']?.split(' ').includes(String(year))) {
    notice.hidden = false;
    notice.textContent = `${year}年度办法尚未录入，${notice.textContent}`;
  }
}
