import { parentPort } from 'node:worker_threads';
import { QuestionAsker, type QuestionRequest } from './ask-questions.ts';

const asker = new QuestionAsker();

parentPort?.on('message', (request: QuestionRequest) => {
  parentPort?.postMessage(asker.answer(request));
});
