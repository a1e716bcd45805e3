/** 口径 of the open draft: those in force, the bureau's, those on trial, and those that the rules do not know any more. */

import { createMemo, createSignal } from 'solid-js';
import { readBureauFile, writeBureauFile } from '../drafts/bureauFile.ts';
import type { Draft } from '../drafts/draft.ts';
import { type Choices, rechosen, sameChoices, splitChoices } from '../score/choices.ts';
import type { Rubric } from '../score/rubric.ts';

interface Open {
  /** The version of the edition's data. */
  readonly rules: string;
  readonly draft: () => Draft | null;
  readonly change: (next: Partial<Draft>) => boolean;
}

const none: Choices = {};
const noDraft = '请先新建或打开台账（不是只能看的），再导入局定口径';

/** Call it inside a component. */
export function createReadingChoices(rubric: Rubric, { rules, draft, change }: Open) {
  /** Readings that are tried while the bureau's are in force: never stored, and said to be a trial wherever they show. */
  const [trial, setTrial] = createSignal<Choices>({});
  const endTrial = () => {
    setTrial({});
  };
  const isTrial = () => draft()?.bureau != null && Object.keys(trial()).length > 0;
  /** As the draft has them: the same object until one is chosen, so that an edit of a row leaves alone what hangs on them. */
  const chosen = createMemo(() => draft()?.bureau?.choices ?? draft()?.choices ?? none);
  const ruled = createMemo(() => splitChoices(rubric, chosen()));
  const ruling = (): Choices => ruled().known;
  const choices = createMemo(
    (): Choices =>
      isTrial()
        ? Object.entries(trial()).reduce((known, [id, choice]) => rechosen(rubric, known, id, choice), ruling())
        : ruling(),
  );

  return {
    /** The readings in force, those on trial included. */
    choices,
    /** The readings by which the score is reckoned that counts: the bureau's, or the draft's own. */
    ruling,
    /** The readings that count in another state of the draft, or in another draft of this edition. */
    readingsOf: ({ bureau, choices: own }: Draft): Choices => splitChoices(rubric, bureau?.choices ?? own).known,
    isTrial,
    endTrial,
    /** Takes another choice of a reading: for good, or on trial where the bureau has decided. */
    choose(id: string, choice: string) {
      if (!draft()?.bureau) change({ choices: rechosen(rubric, draft()?.choices ?? {}, id, choice) });
      else {
        // What the bureau has chosen is no trial.
        const { [id]: _, ...others } = trial();
        const next = rechosen(rubric, ruling(), id, choice);
        setTrial(sameChoices(rubric, next, ruling()) ? others : { ...others, [id]: choice });
      }
    },
    /** Choices that the draft holds and that the rules do not know any more: they do not count. */
    unknownReadings: () => ruled().unknown,
    /** The user has seen that the rules have changed: what does not count any more is let go. */
    acceptRules() {
      const now = draft();
      if (!now) return;
      const known = (some: Choices) => ({ ...splitChoices(rubric, some).known });
      change({
        rules,
        choices: known(now.choices),
        bureau: now.bureau && { ...now.bureau, choices: known(now.bureau.choices) },
      });
    },
    /** Takes the readings that a bureau has set; returns what is wrong with the file, in a sentence, or null. */
    takeBureauFile(name: string, text: string): string | null {
      const read = readBureauFile(rubric, text);
      if ('error' in read) return read.error;
      if (!change({ bureau: { name, readAt: new Date().toISOString(), choices: read.choices } })) return noDraft;
      endTrial();
      return null;
    },
    /** The readings in force as a file for the stations. */
    bureauFile: () => new Blob([writeBureauFile(rubric, choices())], { type: 'application/json' }),
    /** Gives the bureau's readings up: the draft's own count again. */
    dropBureau() {
      if (change({ bureau: null })) endTrial();
    },
  };
}
