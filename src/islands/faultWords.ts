/** Why something could not be stored or read, in sentences. */

import type { Fault } from '../drafts/faults.ts';
import { namedIn } from './draftNames.ts';
import type { Trouble } from './troubles.ts';

/** Why, and what to do about it. */
const reasons: Readonly<Record<Fault, string>> = {
  none: '这个浏览器不让网页存东西（可能是无痕窗口，或设置里禁止了）',
  newer: '这台电脑用过更新的版本，请用新版打开',
  blocked: '另一个窗口开着旧版的本页，请关掉那个窗口',
  unread: '存着的台账没有读出来',
  full: '这台电脑给网页的存储空间满了',
  failed: '这台电脑的浏览器没有存下',
};

/** A draft that is not stored. */
export const unstored: Readonly<Record<Fault, string>> = {
  none: `${reasons.none}，台账没有存下。`,
  newer: `${reasons.newer}；这里的内容没有存下。`,
  blocked: `${reasons.blocked}；现在存不下去。`,
  unread: '这台电脑的浏览器没有存下刚才的内容。',
  full: `${reasons.full}，刚才的内容没有存下。`,
  failed: '这台电脑的浏览器没有存下刚才的内容。',
};

/** The list of drafts, which could not be read. */
export const unlisted: Readonly<Record<Fault, string>> = {
  none: `${reasons.none}，填的内容关闭页面后会丢失。`,
  newer: `${reasons.newer}。存着的台账还在，这里读不出来。`,
  blocked: `${reasons.blocked}；在那以前，存着的台账读不出来，新填的存不下去。`,
  unread: '存着的台账没有读出来，没有动它们。',
  full: `${reasons.full}，存着的台账没有读出来，没有动它们。`,
  failed: '存着的台账没有读出来，没有动它们。',
};

/** A restore point that is not stored. */
export const unmarked = (fault: Fault): string =>
  `恢复点没有存下（${reasons[fault]}），以后回不到这时候。要留的请先存到电脑。`;

export function troubleWords(trouble: Trouble): string {
  switch (trouble.is) {
    case 'elsewhere':
      return `${namedIn(trouble.draft)}在另一窗口开着，请到那个窗口里改，或先关掉它；这里没有动。`;
    case 'changed':
      return `${namedIn(trouble.draft)}刚在另一窗口改过，这里没有动。列表已经是新的，请再做一次。`;
    case 'gone':
      return `${namedIn(trouble.draft)}已在另一窗口删除，可以在“最近删除的”里找回。`;
    case 'kept':
      return '那个窗口里有没存下的内容，还不能改在这里填。请先到那个窗口存到电脑。';
    case 'newer':
      return '这份台账由更新的版本改过，这个窗口打不开，也没有动它。请先更新本页。';
    case 'unread':
      return '存着的内容没有读出来，这里还只能看。请再试一次。';
    case 'failed':
      return `刚才没有做成：${reasons[trouble.fault]}。`;
    case 'uncleared':
      return trouble.why === 'blocked'
        ? '还没有删掉：请先关掉其他窗口里的本页，关掉以后会接着删。'
        : '没有删掉，数据还在这个浏览器里。请再试一次，或在浏览器的设置里清除本网站的数据。';
    default:
      return trouble satisfies never;
  }
}
