import { saveWhileTyping } from './autosave.ts';
import { countCharacters } from './character-count.ts';
import { guardUnsaved } from './dirty-guard.ts';
import { focusErrors } from './error-summary.ts';
import { fillGrids } from './figure-grid.ts';
import { followEdition } from './follow-edition.ts';
import { followQuestions } from './follow-questions.ts';
import { showPasswords } from './password-toggle.ts';
import { sendOnce } from './send-once.ts';

focusErrors(document);
showPasswords(document);
countCharacters(document);
guardUnsaved(document);
sendOnce(document);
saveWhileTyping(document);
fillGrids(document);
followQuestions(document);
followEdition(document);
