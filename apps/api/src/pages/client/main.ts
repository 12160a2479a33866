import { countCharacters } from './character-count.ts';
import { guardUnsaved } from './dirty-guard.ts';
import { followQuestions } from './follow-questions.ts';
import { focusErrors } from './error-summary.ts';
import { showPasswords } from './password-toggle.ts';
import { sendOnce } from './send-once.ts';

focusErrors(document);
showPasswords(document);
countCharacters(document);
guardUnsaved(document);
sendOnce(document);
followQuestions(document);
