/** 复制链接: without this script such a link still leads to its clause. */

/** Deprecated for what it does with editors; for this it is the only way that plain http has. */
const page: { readonly execCommand: (command: 'copy') => boolean } = document;

function copy(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  try {
    return page.execCommand('copy');
  } finally {
    field.remove();
  }
}

/** What came of it is said in `status`, for eyes and for screen readers: the link keeps its own words. */
export function offerCopying(status: HTMLElement): void {
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-copy]') : null;
    if (!link) return;
    status.textContent = copy(link.href) ? '已复制链接' : '链接在地址栏';
    link.focus();
    clearTimeout(forgetting);
    forgetting = setTimeout(() => {
      status.textContent = '';
    }, 2000);
  });
}
