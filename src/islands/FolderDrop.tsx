/** A folder of materials: its files' names are matched to clauses, looked over, and taken into the list. Nothing is opened. */

import { createSignal, For, Show } from 'solid-js';
import { advisedMaterials } from '../materials/advised.ts';
import { materialsOf } from '../materials/list.ts';
import { type Match, type Matches, matchNames } from '../materials/match.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly nameOf: (code: string) => string;
  readonly onAdded: (count: number) => void;
}

/** All entries of a folder: the browser gives them a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function pathsUnder(entry: FileSystemEntry): Promise<string[]> {
  if (!entry.isDirectory) return [entry.fullPath];
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inside.map(pathsUnder))).flat();
}

/** Files that are shown one by one; a folder may hold thousands. */
const mostShown = 100;
/** Characters of a clause's name in the list of clauses. */
const longestName = 24;

export function FolderDrop(props: Props) {
  const { bench } = props;
  const [found, setFound] = createSignal<Matches | null>(null);
  /** Clauses that the user has said, by path. */
  const [said, setSaid] = createSignal<ReadonlyMap<string, string>>(new Map());
  const [failed, setFailed] = createSignal('');
  const codes = [...bench.slots.keys()];
  const [example] = codes;
  /** What the user has said comes before what the names say. */
  const codeOf = (match: Match) => said().get(match.path) ?? match.code ?? '';

  function look(paths: readonly string[]) {
    setFailed('');
    setSaid(new Map());
    // The system gives them in no order.
    const inOrder = [...paths].sort(new Intl.Collator('zh-CN', { numeric: true }).compare);
    const known = materialsOf(bench.rubric, bench.rows(), []);
    setFound(matchNames({ codes: new Set(codes), known, advised: advisedMaterials(bench.rubric) }, inOrder));
  }
  async function dropped(event: DragEvent) {
    event.preventDefault();
    event.stopPropagation();
    // The entries must be asked for before the event is over.
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
    try {
      look((await Promise.all(entries.map(pathsUnder))).flat());
    } catch {
      setFailed('这个文件夹读不出来，请换一个，或点“选文件夹”');
    }
  }
  const chosen = ({ matches }: Matches) =>
    matches.flatMap((match) => (codeOf(match) === '' ? [] : [{ code: codeOf(match), name: match.file }]));
  function take(matches: Matches) {
    const named = chosen(matches);
    setFound(null);
    props.onAdded(bench.addMaterials(named, 'electronic'));
  }
  const left = (matches: Matches) => matches.matches.filter(({ code }) => code === null);
  const placed = (matches: Matches) => matches.matches.filter(({ code }) => code !== null);
  /** The clauses that the name comes near, then all others. */
  const offered = (match: Match) => {
    const near = match.code === null ? match.hint : [match.code];
    return [...near, ...codes.filter((code) => !near.includes(code))];
  };

  const List = (own: { readonly matches: readonly Match[] }) => (
    <ul class="matches">
      <For each={own.matches.slice(0, mostShown)}>
        {(match) => (
          <li>
            <span>
              {match.file}
              <Show when={match.path !== match.file}>
                <small>{match.path}</small>
              </Show>
            </span>
            <select
              aria-label={`${match.path} 属于哪一条`}
              value={codeOf(match)}
              onChange={(event) => setSaid(new Map([...said(), [match.path, event.currentTarget.value]]))}
            >
              <option value="">不列</option>
              <For each={offered(match)}>
                {(code) => (
                  <option value={code}>
                    {code} {props.nameOf(code).slice(0, longestName)}
                  </option>
                )}
              </For>
            </select>
          </li>
        )}
      </For>
    </ul>
  );

  return (
    <section
      class="folder-drop"
      aria-label="从文件夹列出材料"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => void dropped(event)}
    >
      <p>
        <label class="button file">
          选文件夹
          <input
            type="file"
            multiple
            ref={(input) => {
              input.webkitdirectory = true;
            }}
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              look(files.map((file) => file.webkitRelativePath || file.name));
              event.currentTarget.value = '';
            }}
          />
        </label>
        <span>
          或把放材料的文件夹拖到这里。文件名里写有条款编号（如“{example}{' '}
          台账.pdf”）的会归到那一条；只读文件名，不读内容。
        </span>
      </p>
      <Show when={failed()}>
        <p class="row-problem" role="alert">
          {failed()}。
        </p>
      </Show>
      <p role="status">
        <Show when={found()}>
          {(matches) => (
            <>
              共 {matches().matches.length} 个文件，{chosen(matches()).length} 个归到条款
              {matches().leftOut > 0 && `；另有 ${matches().leftOut} 个系统文件不列`}。
              {left(matches()).length > 0 && '没有归到的，选一下是哪一条，不选就不列：'}
            </>
          )}
        </Show>
      </p>
      <Show when={found()}>
        {(matches) => (
          <>
            <List matches={left(matches())} />
            <Show when={left(matches()).length > mostShown}>
              <p class="small">
                还有 {left(matches()).length - mostShown}{' '}
                个文件名看不出是哪一条，没有列出；文件名里写上条款编号再拖一次就行。
              </p>
            </Show>
            <Show when={placed(matches()).length > 0}>
              <details>
                <summary>看归到了哪一条，可以改</summary>
                <List matches={placed(matches())} />
                <Show when={placed(matches()).length > mostShown}>
                  <p class="small">还有 {placed(matches()).length - mostShown} 个照文件名归好，没有列出。</p>
                </Show>
              </details>
            </Show>
            <p class="record-tools">
              <button
                type="button"
                class="primary"
                disabled={chosen(matches()).length === 0}
                onClick={() => take(matches())}
              >
                加进清单
              </button>
              <button type="button" class="quiet" onClick={() => setFound(null)}>
                不加
              </button>
            </p>
          </>
        )}
      </Show>
    </section>
  );
}
