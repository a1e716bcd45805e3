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

export function offerCopying(): void {
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-copy]') : null;
    if (!link) return;
    const words = link.textContent;
    link.textContent = copy(link.href) ? '已复制' : '链接在地址栏';
    link.focus();
    setTimeout(() => {
      link.textContent = words;
    }, 2000);
  });
}
