/** The forms that a choice comes to. */

import type { Form, FormChoice } from './form.ts';
import { departmentForms, wholeForm } from './fullForms.ts';
import type { Given } from './given.ts';
import { materialForm } from './materialForm.ts';
import { pictureForm } from './pictureForm.ts';
import { shortForm } from './shortForm.ts';

export function formsOf(given: Given, choice: FormChoice): Form[] {
  switch (choice.is) {
    case 'whole':
      return [wholeForm(given)];
    case 'short':
      return [shortForm(given)];
    case 'department':
      return departmentForms(given, choice.name);
    case 'materials':
      return [materialForm(given)];
    case 'pictures':
      return [pictureForm(given)];
    default:
      return choice satisfies never;
  }
}
